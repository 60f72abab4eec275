import { ChartColumn, CloudOff, WifiOff } from 'lucide-preact';
import { NoAnswer } from '../engine/api';
import { recapPath } from '../recap/asking';
import { periodName, type Period } from '../recap/period';
import { back, to } from '../router';
import type { ScreenProps } from '../routes';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { useSeen } from '../shell/useSeen';
import { localDay, moment } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Banner } from '../ui/Banner';
import { LinkButton } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { BookPapers } from './BookPapers';
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
  const {
    data: value,
    seenAt,
    failure,
    busy,
    again,
  } = useSeen<PeriodView | null>('books', `${region}/${months ? book : ''}`, async () =>
    months ? calls.view() : null,
  );
  return (
    <Screen
      title={t.title(months ? periodName(months) : book)}
      subtitle={value?.name}
      leave={{ label: all.back, kind: 'back', onClick: () => back('/rekap') }}
    >
      <div class="book" aria-busy={busy}>
        {!months && (
          <div class="card stack stack-2">
            <h2>{t.noBook}</h2>
            <p>{t.noBookHint}</p>
          </div>
        )}
        {months && failure !== null && !value && <Failure failure={failure} again={again} />}
        {months && busy && !value && <p>{all.loading}</p>}
        {months && value && (
          <Whole view={value} months={months} calls={calls} onChanged={again} trouble={{ seenAt, failure }} />
        )}
      </div>
    </Screen>
  );
}

interface Props {
  view: PeriodView;
  months: Period;
  calls: PeriodCalls;
  onChanged: () => void;
  trouble: { seenAt: number | null; failure: unknown };
}

function Whole({ view, months, calls, onChanged, trouble }: Props) {
  const t = usePeriodWords();
  const fresh = trouble.seenAt === null;
  const closed = view.state !== 'OPEN';
  const key = `${view.region}/${view.period}/${view.version}/${view.state}`;
  return (
    <>
      <div class="stack">
        <OldBanner {...trouble} />
        <BookTrail view={view} />
        <BookPapers view={view} />
        <LinkButton size="small" icon={ChartColumn} href={to(recapPath(view.region, months))}>
          {t.toRecap}
        </LinkButton>
        {fresh && view.mayClose && <CloseForm key={key} view={view} calls={calls} onChanged={onChanged} />}
        {fresh && <ReceiveForms key={`r${key}`} view={view} calls={calls} onChanged={onChanged} />}
        {fresh && hasChildren(view) && <Children view={view} calls={calls} onChanged={onChanged} />}
      </div>
      <div class="stack">
        {closed && <ClosedFigures key={key} view={view} calls={calls} />}
        {fresh && closed && view.late > 0 && (
          <LateReports key={`l${key}`} view={view} months={months} calls={calls} />
        )}
      </div>
    </>
  );
}

/** What she sees is from an earlier visit: nothing of it can be acted on without signal. */
function OldBanner({ seenAt, failure }: Props['trouble']) {
  const t = usePeriodWords();
  const all = useTexts().shell;
  const zone = useMe().team.timeZone;
  if (seenAt === null || failure === null) return null;
  const offline = failure instanceof NoAnswer;
  return (
    <Banner icon={offline ? WifiOff : CloudOff} title={offline ? all.noAnswer : all.trouble}>
      <p>{t.seenAt(moment(seenAt, zone))}</p>
      <p>{t.needsSignal}</p>
    </Banner>
  );
}

const hasChildren = ({ region }: PeriodView) => region.length < 'nn.nn.nn.nnnn'.length;
