import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../engine/api';
import type { ActivityItem, Region } from '../engine/model';
import { useEngine } from '../shell/context';
import {
  counting,
  evidencePath,
  isStock,
  listQuestion,
  tally,
  tallyOfTotals,
  totalsQuestion,
  type EvidenceQuestion,
  type Tally,
} from './evidence';

const PAGE = 100;
/** A state has to look through older reports for each team's latest. */
const PAGES_AT_ONCE = 10;

export interface EvidenceShown {
  region: Region | null;
  /** The number that was tapped, from the totals. */
  number: Tally | null;
  /** The reports behind it, as far as they are loaded, and their sums. */
  items: ActivityItem[];
  sums: Tally;
  /** True when every report behind the number is here. */
  whole: boolean;
  busy: boolean;
  failure: unknown;
  more: () => void;
  again: () => void;
}

interface State {
  items: ActivityItem[];
  next: string | null;
  region: Region | null;
  number: Tally | null;
  busy: boolean;
  failure: unknown;
}

const NEW: State = { items: [], next: null, region: null, number: null, busy: true, failure: null };

/** The number and its reports, side by side, so that they can be seen to agree. */
export function useEvidence(question: EvidenceQuestion): EvidenceShown {
  const { api } = useEngine();
  const [state, setState] = useState<State>(NEW);
  const [turn, setTurn] = useState(0);
  const name = evidencePath(question);

  useEffect(() => {
    let wanted = true;
    setState(NEW);
    Promise.all([
      api.region(question.region),
      api.totals(totalsQuestion(question)),
      fetchPages(api, question, undefined),
    ]).then(
      ([region, totals, page]) =>
        wanted &&
        setState({ ...NEW, ...page, region, number: tallyOfTotals(question, totals.rows), busy: false }),
      (failure: unknown) => wanted && setState({ ...NEW, failure, busy: false }),
    );
    return () => {
      wanted = false;
    };
  }, [name, turn]);

  async function more() {
    if (state.next === null || state.busy) return;
    setState((now) => ({ ...now, busy: true, failure: null }));
    try {
      const page = await fetchPages(api, question, state.next);
      setState((now) => ({ ...now, items: [...now.items, ...page.items], next: page.next, busy: false }));
    } catch (failure) {
      setState((now) => ({ ...now, failure, busy: false }));
    }
  }

  const items = counting(question, state.items);
  return {
    region: state.region,
    number: state.number,
    items,
    sums: tally(question, items),
    whole: state.next === null && !state.busy && state.failure === null,
    busy: state.busy,
    failure: state.failure,
    more: () => void more(),
    again: () => (state.region ? void more() : setTurn(turn + 1)),
  };
}

async function fetchPages(
  api: Api,
  question: EvidenceQuestion,
  after: string | undefined,
): Promise<{ items: ActivityItem[]; next: string | null }> {
  const items: ActivityItem[] = [];
  let next = after;
  for (let page = 0; page < (isStock(question) ? PAGES_AT_ONCE : 1); page++) {
    const answer = await api.activities(listQuestion(question, PAGE, next));
    items.push(...answer.items);
    if (answer.next === null) return { items, next: null };
    next = answer.next;
  }
  return { items, next: next ?? null };
}
