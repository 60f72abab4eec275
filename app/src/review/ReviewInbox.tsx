import { useEffect, useState } from 'preact/hooks';
import type { ActivityItem } from '../engine/model';
import { back, navigate, replace } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { EVERYTHING, neighbour, oldestFirst, undecided, type InboxFilter } from './inbox';
import { reportPath } from './InboxList';
import { ReportPane, type Position } from './ReportPane';
import { useDecisions } from './useDecisions';
import { useInbox } from './useInbox';
import { prefetchReport } from './useReport';
import { useWide } from '../ui/useWide';
import { Nothing, WaitingList } from './WaitingList';
import './review.css';

/** What waits for the reviewer, and one report with her answer to it. */
export function ReviewInbox({ params, query }: ScreenProps) {
  const wide = useWide();
  const [filter, setFilter] = useState<InboxFilter>(EVERYTHING);
  const [oldest, setOldest] = useState(false);
  const inbox = useInbox(filter);
  const decisions = useDecisions();
  const ordered = oldest && inbox.next === null ? oldestFirst(inbox.items) : inbox.items;
  const items = undecided(ordered, decisions.entries);
  const named = params.id ?? query.get('laporan') ?? undefined;
  const current = named ?? (wide ? items[0]?.id : undefined);
  const position = positionOf(current, items, ordered);
  const refused = decisions.entries.filter(({ stage }) => stage.at === 'refused').length;
  useEffect(() => {
    if (refused > 0) inbox.reload();
  }, [refused]);
  usePrefetch(position.next);

  function open(id: string) {
    // Going on from report to report is one step: *back* leads to the list.
    if (wide || named) replace(reportPath(id));
    else navigate(reportPath(id));
  }

  function toList() {
    if (wide) replace('/periksa');
    else back('/periksa');
  }

  const pane = current !== undefined && (
    <ReportPane
      key={current}
      id={current}
      position={position}
      decisions={decisions}
      onGo={(item) => (item ? open(item.id) : toList())}
      onBack={toList}
    />
  );
  const list = (
    <WaitingList
      filter={filter}
      onFilter={setFilter}
      inbox={inbox}
      items={items}
      decisions={decisions}
      oldestFirst={oldest}
      onOldestFirst={setOldest}
      current={current}
      onOpen={open}
    />
  );
  if (!wide) return pane || list;
  return (
    <main class="desk-review">
      {list}
      {pane || <Nothing filter={filter} loading={inbox.state === 'loading'} onFilter={setFilter} />}
    </main>
  );
}

function positionOf(id: string | undefined, items: ActivityItem[], all: ActivityItem[]): Position {
  return {
    now: items.findIndex((item) => item.id === id) + 1,
    of: items.length,
    next: id === undefined ? undefined : neighbour(items, id, 1, all),
    previous: id === undefined ? undefined : neighbour(items, id, -1, all),
  };
}

function usePrefetch(next: ActivityItem | undefined): void {
  const engine = useEngine();
  const owner = useMe().officer.id;
  useEffect(() => {
    if (next) void prefetchReport(engine, owner, next.id);
  }, [next?.id]);
}
