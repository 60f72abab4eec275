import { Download } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rosterFiles, type Roster, type RosterRow, type RowOutcome } from '../../engine/rosters';
import { Failure } from '../../shell/Failure';
import { number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { Button, LinkButton } from '../../ui/Button';
import { useWide } from '../../ui/useWide';
import { BadRows } from './BadRows';
import type { Chosen } from './chosen';
import { GoodRows } from './GoodRows';
import { useMassalWords, useRosterCalls } from './useMassal';

const WRITABLE: ReadonlySet<RowOutcome> = new Set(['NEW', 'OFFICE', 'CHANGED']);

interface Props {
  roster: Roster;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

/** What becomes of the rows: those to put right stand first. */
export function Preview({ roster, chosen, onChosen }: Props) {
  const t = useMassalWords();
  const { shell } = useTexts();
  const counts = countsOf(roster);
  const first = counts.find(([, count]) => count > 0)?.[0] ?? 'BAD';
  const [outcome, setOutcome] = useState<RowOutcome>(first);
  const { rows, next, failure, more } = useRows(roster.id, outcome);
  const wide = useWide();
  return (
    <section class="massal-preview" aria-label={t.filters}>
      <div class="chips">
        {counts.map(([each, count]) => (
          <button
            key={each}
            type="button"
            class={`chip ${each === 'BAD' && count > 0 ? 'massal-bad' : ''}`}
            aria-pressed={each === outcome}
            onClick={() => setOutcome(each)}
          >
            {t.outcomes[each]} <b>{number(count)}</b>
          </button>
        ))}
      </div>
      <p class="small">{t.hints[outcome]}</p>
      {outcome === 'BAD' && roster.counts.bad > 0 && (
        <div class="chips">
          <LinkButton icon={Download} size="small" href={rosterFiles.markedXlsx(roster.id)}>
            {t.marked}
          </LinkButton>
          <LinkButton size="small" tone="quiet" href={rosterFiles.markedCsv(roster.id)}>
            {t.markedCsv}
          </LinkButton>
        </div>
      )}
      {WRITABLE.has(outcome) && rows.some((row) => !row.written) && (
        <div class="chips">
          <Button size="small" onClick={() => onChosen({ kind: 'ALL' })}>
            {t.chooseAll}
          </Button>
          <Button size="small" tone="quiet" onClick={() => onChosen({ kind: 'ONLY', rows: new Set() })}>
            {t.chooseNone}
          </Button>
        </div>
      )}
      {rows.length > 0 &&
        (outcome === 'BAD' ? (
          <BadRows rows={rows} />
        ) : (
          <GoodRows rows={rows} outcome={outcome} chosen={chosen} onChosen={onChosen} wide={wide} />
        ))}
      {rows.length === 0 && failure === null && <p>{next === null ? t.nothingHere : shell.loading}</p>}
      {failure !== null && <Failure failure={failure} again={more} />}
      {rows.length > 0 && next !== null && failure === null && (
        <Button size="small" onClick={more}>
          {t.more}
        </Button>
      )}
    </section>
  );
}

function countsOf({ counts }: Roster): [RowOutcome, number][] {
  return [
    ['BAD', counts.bad],
    ['NEW', counts.newcomers],
    ['OFFICE', counts.offices],
    ['CHANGED', counts.changed],
    ['SAME', counts.same],
  ];
}

/** Page after page, as far as she asks; a late answer to an older question is dropped. */
function useRows(id: string, outcome: RowOutcome) {
  const calls = useRosterCalls();
  const [rows, setRows] = useState<RosterRow[]>([]);
  const [next, setNext] = useState<number | null>(0);
  const [failure, setFailure] = useState<unknown>(null);
  const turn = useRef(0);

  function load(after: number) {
    const mine = ++turn.current;
    setFailure(null);
    if (after === 0) {
      setRows([]);
      setNext(0);
    }
    calls.rows(id, outcome, after).then(
      (page) => {
        if (mine !== turn.current) return;
        setRows((before) => (after === 0 ? page.rows : [...before, ...page.rows]));
        setNext(page.next ?? null);
      },
      (kept: unknown) => mine === turn.current && setFailure(kept),
    );
  }
  useEffect(() => {
    load(0);
    return () => {
      turn.current++;
    };
  }, [id, outcome]);
  return { rows, next, failure, more: () => load(next ?? 0) };
}
