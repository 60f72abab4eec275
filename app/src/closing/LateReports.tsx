import { useEffect, useState } from 'preact/hooks';
import { PokjaBadge } from '../activity/PokjaBadge';
import { periodName, type Period } from '../recap/period';
import { to } from '../router';
import { useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { moment, plainDate } from '../texts/format';
import { Button } from '../ui/Button';
import { monthsOfBook } from './books';
import type { LatePage, PeriodCalls, PeriodView } from './calls';
import { usePeriodWords } from './words';

interface Props {
  view: PeriodView;
  months: Period;
  calls: PeriodCalls;
}

/** What came after the closing: nothing is refused, and each says in which books it is counted. */
export function LateReports({ view, calls }: Props) {
  const t = usePeriodWords();
  const { timeZone } = useMe().team;
  const [page, setPage] = useState<LatePage | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const load = (after = '') =>
    calls
      .late(after)
      .then(
        (next) => setPage((now) => ({ ...next, items: [...(after && now ? now.items : []), ...next.items] })),
        setFailure,
      );
  useEffect(() => void load(), [view.region, view.period, view.version]);
  const next = page?.next;
  return (
    <section class="card stack" aria-labelledby="late-title">
      <h2 id="late-title">{t.late}</h2>
      <p class="small">{t.lateHint}</p>
      {failure !== null && <Failure failure={failure} again={() => void load()} />}
      <ul class="books-below">
        {page?.items.map((report) => (
          <li key={report.id} class="row wrap">
            <PokjaBadge field={report.field} small />
            <span class="grow">
              <a href={to(`/rekap/laporan/${report.id}`)}>{report.title}</a>
              <small>
                {report.regionName} ·{' '}
                {t.lateLine(plainDate(report.startDate), moment(report.receivedAt, timeZone))}
              </small>
            </span>
            <span class="book-state">{report.toldIn ? t.toldIn(named(report.toldIn)) : t.toldNext}</span>
          </li>
        ))}
      </ul>
      {next && (
        <Button size="small" onClick={() => void load(next)}>
          {t.more}
        </Button>
      )}
    </section>
  );
}

function named(book: string): string {
  const months = monthsOfBook(book);
  return months ? periodName(months) : book;
}
