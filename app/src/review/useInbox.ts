import { useEffect, useReducer, useRef } from 'preact/hooks';
import { NoAnswer } from '../engine/api';
import type { ActivityDetail, ActivityItem } from '../engine/model';
import { findSeen, keepSeen, type Seen, type SeenSort } from '../engine/report/seen';
import type { CarriedReport } from '../engine/stored';
import { useEngine, useMe } from '../shell/context';
import { useValue } from '../ui/hooks';
import { answered, EVERYTHING, merged, question, type InboxFilter } from './inbox';
import { INBOX } from './known';

/** The list as far as it has been loaded. */
export interface Inbox {
  items: ActivityItem[];
  next: string | null;
  state: 'loading' | 'here' | 'failed';
  failure: unknown;
  /** When there was no answer: the moment this list was seen last. */
  seenAt: number | null;
}

type Step =
  | { type: 'ask' }
  | { type: 'answer'; items: ActivityItem[]; next: string | null; more: boolean }
  | { type: 'seen'; items: ActivityItem[]; at: number; failure: unknown }
  | { type: 'fail'; failure: unknown };

const NEW: Inbox = { items: [], next: null, state: 'loading', failure: null, seenAt: null };

export function useInbox(filter: InboxFilter): Inbox & { reload: () => void; loadMore: () => void } {
  const { api, db, feed } = useEngine();
  const changes = useValue(feed.changes);
  const owner = useMe().officer.id;
  const [inbox, dispatch] = useReducer(step, NEW);
  const asked = useRef(0);

  async function load(after?: string): Promise<void> {
    const turn = ++asked.current;
    const wanted = () => turn === asked.current;
    const sort: SeenSort = { ...INBOX, owner };
    const name = JSON.stringify(filter);
    dispatch({ type: 'ask' });
    try {
      const page = await api.activities(question(filter, after));
      if (!wanted()) return;
      dispatch({ type: 'answer', ...page, more: after !== undefined });
      if (after === undefined) await keepSeen(db, sort, name, { at: Date.now(), value: page.items });
    } catch (failure) {
      const offline = failure instanceof NoAnswer && after === undefined;
      const seen = offline ? await findSeen<ActivityItem[]>(db, sort, name) : undefined;
      const carried = offline ? await db.carried.toArray() : [];
      if (!wanted()) return;
      if (!seen && carried.length === 0) dispatch({ type: 'fail', failure });
      else dispatch({ type: 'seen', ...known(seen, carried, filter), failure });
    }
  }

  const reload = () => void load();
  useEffect(reload, [filter.field, filter.region, filter.words, changes]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && reload();
    addEventListener('online', reload);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('online', reload);
      document.removeEventListener('visibilitychange', look);
    };
  }, [filter.field, filter.region, filter.words]);

  return { ...inbox, reload, loadMore: () => void (inbox.next && load(inbox.next)) };
}

/** What this device knows to wait: the list seen last and what was taken along. */
function known(seen: Seen<ActivityItem[]> | undefined, carried: CarriedReport[], filter: InboxFilter) {
  const taken = answered(
    carried.map(({ report }) => itemOf(report)),
    filter,
  );
  const at = Math.max(seen?.at ?? 0, ...carried.map((row) => row.at));
  return { items: answered(merged(seen?.value ?? [], taken), EVERYTHING), at };
}

function itemOf(report: ActivityDetail): ActivityItem {
  return { ...report, spot: report.location, review: report.reviews.at(-1) ?? null };
}

function step(inbox: Inbox, now: Step): Inbox {
  switch (now.type) {
    case 'ask':
      return { ...inbox, state: 'loading' };
    case 'answer':
      return {
        ...NEW,
        items: now.more ? [...inbox.items, ...now.items] : now.items,
        next: now.next,
        state: 'here',
      };
    case 'seen':
      return { ...NEW, items: now.items, state: 'failed', failure: now.failure, seenAt: now.at };
    case 'fail':
      return { ...inbox, state: 'failed', failure: now.failure };
  }
}
