import { BookCheck } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { Refusal } from '../engine/api';
import { to } from '../router';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { moment, number } from '../texts/format';
import { useTexts } from '../texts/texts';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { bookPath } from './books';
import type { ChildPage, ChildPeriod, PeriodCalls, PeriodView } from './calls';
import { usePeriodWords } from './words';

interface Props {
  view: PeriodView;
  calls: PeriodCalls;
  onChanged: () => void;
}

/** The teams one tier down: who has closed, who waits to be accepted; several are accepted at once. */
export function Children({ view, calls, onChanged }: Props) {
  const t = usePeriodWords();
  const list = useChildren(view, calls);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const mayAccept = useMe().permissions.includes('RECEIVE_PERIOD') && useMe().team.regionCode === view.region;
  if (list.failure !== null) return <Failure failure={list.failure} again={list.again} />;
  if (!list.page) return <p>{useTexts().shell.loading}</p>;
  const { items, open, closed, accepted } = list.page;
  const waiting = items.filter(({ state }) => state === 'CLOSED');
  const picked = waiting.filter(({ region }) => chosen.has(region));

  async function acceptChosen() {
    setBusy(true);
    const refused = await acceptEach(picked, calls);
    setBusy(false);
    setChosen(new Set());
    announce(refused > 0 ? t.someRefused(number(refused)) : t.acceptedCount(number(picked.length)));
    list.again();
    onChanged();
  }

  return (
    <section class="card stack" aria-labelledby="children-title">
      <h2 id="children-title">{t.children}</h2>
      <p class="small">{t.tally(number(open), number(closed), number(accepted))}</p>
      {mayAccept && waiting.length > 1 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={picked.length === waiting.length}
            onChange={(event) =>
              setChosen(new Set(event.currentTarget.checked ? waiting.map(({ region }) => region) : []))
            }
          />
          <span class="grow">{t.chooseAll}</span>
        </label>
      )}
      <ul class="books-below">
        {items.map((child) => (
          <Row
            key={child.region}
            child={child}
            book={view.period}
            choice={
              mayAccept && child.state === 'CLOSED'
                ? { on: chosen.has(child.region), set: (on) => setChosen(withOne(chosen, child.region, on)) }
                : null
            }
          />
        ))}
      </ul>
      {list.page.next !== null && (
        <Button size="small" onClick={list.more}>
          {t.more}
        </Button>
      )}
      {picked.length > 0 && (
        <Button main icon={BookCheck} disabled={busy} onClick={() => void acceptChosen()}>
          {t.acceptChosen(number(picked.length))}
        </Button>
      )}
    </section>
  );
}

/** One after the other; how many were refused because they had changed meanwhile. */
async function acceptEach(picked: ChildPeriod[], calls: PeriodCalls): Promise<number> {
  let refused = 0;
  for (const child of picked) {
    try {
      await calls.accept(child.region, child.version);
    } catch (failure) {
      refused++;
      if (!(failure instanceof Refusal)) return refused + picked.length - picked.indexOf(child) - 1;
    }
  }
  return refused;
}

interface Choice {
  on: boolean;
  set: (on: boolean) => void;
}

function Row({ child, book, choice }: { child: ChildPeriod; book: string; choice: Choice | null }) {
  const t = usePeriodWords();
  const { timeZone } = useMe().team;
  return (
    <li class="row wrap">
      {choice && (
        <input
          type="checkbox"
          aria-label={t.choose(child.name)}
          checked={choice.on}
          onChange={(event) => choice.set(event.currentTarget.checked)}
        />
      )}
      <a class="grow" href={to(bookPath(child.region, book))}>
        {child.name}
      </a>
      <span class={`book-state ${child.state.toLowerCase()}`}>
        {t.childState[child.state]}
        {child.acceptedAt ? (
          <small>{t.acceptedOn(moment(child.acceptedAt, timeZone))}</small>
        ) : (
          child.closedAt && (
            <small>{t.closedOn(moment(child.closedAt, timeZone), child.closedBy ?? '')}</small>
          )
        )}
      </span>
    </li>
  );
}

function withOne(chosen: ReadonlySet<string>, region: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(region);
  else next.delete(region);
  return next;
}

function useChildren(view: PeriodView, calls: PeriodCalls) {
  const [page, setPage] = useState<ChildPage | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    setFailure(null);
    calls.children().then(
      (fresh) => wanted && setPage(fresh),
      (refused: unknown) => wanted && setFailure(refused),
    );
    return () => {
      wanted = false;
    };
  }, [view.region, view.period, view.state, turn]);
  function more() {
    if (!page?.next) return;
    calls
      .children(page.next)
      .then((next) => setPage({ ...next, items: [...page.items, ...next.items] }), setFailure);
  }
  return { page, failure, more, again: () => setTurn((now) => now + 1) };
}
