import { ChartColumn } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { recapPath } from '../recap/asking';
import { periodName, type Period } from '../recap/period';
import { back, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { localDay } from '../texts/format';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { useAnswer } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { BookTrail } from './BookTrail';
import { monthsOfBook } from './books';
import { periodCalls, type PeriodCalls, type PeriodView } from './calls';
import { Children } from './Children';
import { ClosedFigures } from './ClosedFigures';
import { CloseForm } from './CloseForm';
import './closing.css';
import { LateReports } from './LateReports';
import { ReceiveForms } from './ReceiveForms';
import { usePeriodWords } from './words';

/** The books of one period of a team: how they stand, what she may do, and the figures as they were closed. */
export function Book({ query }: ScreenProps) {
  const t = usePeriodWords();
  const all = useTexts().shell;
  const { team } = useMe();
  const region = query.get('region') ?? team.regionCode;
  const book = query.get('buku') ?? localDay(new Date(), team.timeZone).slice(0, 7);
  const months = monthsOfBook(book);
  const calls = periodCalls(useEngine().api, region, book);
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((now) => now + 1);
  const view = useAnswer(() => calls.view(), [region, book, turn]);
  const [latest, setLatest] = useState<PeriodView | null>(null);
  const shown = view.state === 'here' ? view.value : latest;
  if (view.state === 'here' && latest !== view.value) setLatest(view.value);
  const mine = shown?.region === region && shown.period === book ? shown : null;
  return (
    <Screen
      title={t.title(months ? periodName(months) : book)}
      subtitle={mine?.name}
      leave={{ label: all.back, kind: 'back', onClick: () => back('/rekap') }}
    >
      <div class="book" aria-busy={view.state === 'loading'}>
        {!months && (
          <div class="card stack stack-2">
            <h2>{t.noBook}</h2>
            <p>{t.noBookHint}</p>
          </div>
        )}
        {months && view.state === 'failed' && <Failure failure={view.failure} again={again} />}
        {months && view.state === 'loading' && !mine && <p>{all.loading}</p>}
        {months && mine && <Whole view={mine} months={months} calls={calls} onChanged={again} />}
      </div>
    </Screen>
  );
}

interface Props {
  view: PeriodView;
  months: Period;
  calls: PeriodCalls;
  onChanged: () => void;
}

function Whole({ view, months, calls, onChanged }: Props) {
  const t = usePeriodWords();
  const closed = view.state !== 'OPEN';
  const key = `${view.region}/${view.period}/${view.version}/${view.state}`;
  return (
    <>
      <div class="stack">
        <BookTrail view={view} />
        <LinkButton size="small" icon={ChartColumn} href={to(recapPath(view.region, months))}>
          {t.toRecap}
        </LinkButton>
        {view.mayClose && <CloseForm key={key} view={view} calls={calls} onChanged={onChanged} />}
        <ReceiveForms key={`r${key}`} view={view} calls={calls} onChanged={onChanged} />
        {hasChildren(view) && <Children view={view} calls={calls} onChanged={onChanged} />}
      </div>
      <div class="stack">
        {closed && <ClosedFigures key={key} view={view} calls={calls} />}
        {closed && view.late > 0 && <LateReports key={`l${key}`} view={view} months={months} calls={calls} />}
      </div>
    </>
  );
}

const hasChildren = ({ region }: PeriodView) => region.length < 'nn.nn.nn.nnnn'.length;
