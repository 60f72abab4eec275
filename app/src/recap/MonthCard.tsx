import { number, monthName } from '../texts/format';
import { evidenceLink } from './asking';
import { counted } from './figures';
import type { RecapData } from './load';
import { monthsOf, type Period } from './period';
import { useRecapWords } from './words';

/** A column a month, each with its number; months to come say so. */
export function MonthCard(props: { data: RecapData; period: Period; thisMonth: string }) {
  const t = useRecapWords();
  const { data, period, thisMonth } = props;
  const months = monthsOf(period).map((month) => ({
    month,
    count: counted(data.byMonth.find((row) => row.month === month)?.activities),
  }));
  const most = Math.max(1, ...months.map(({ count }) => count));
  return (
    <section class="card stack" aria-labelledby="per-bulan">
      <h2 id="per-bulan">{t.perMonth}</h2>
      <ol class="month-bars scroller" tabIndex={0} aria-labelledby="per-bulan">
        {months.map(({ month, count }) => (
          <li key={month}>
            {month > thisMonth ? (
              <small>{t.ahead}</small>
            ) : (
              <a
                href={evidenceLink({ ...period, from: month, to: month }, { region: data.region.code })}
                aria-label={`${number(count)} ${t.activities}, ${monthName(month)}`}
              >
                {number(count)}
              </a>
            )}
            <i aria-hidden="true" style={{ height: `${(count / most) * 6}rem` }} />
            <span>{monthName(month)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
