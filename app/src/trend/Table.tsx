import { ChevronRight, Table2 } from 'lucide-preact';
import { shift } from '../recap/period';
import { longMonth, monthName, number } from '../texts/format';
import { YEAR, type Figure, type Point } from './series';
import { useTrendWords } from './words';

interface Props {
  /** What the figures are, for who hears the table. */
  caption: string;
  points: Point[];
  evidence: (month: string) => string;
}

/** The same figures as the chart's, as a table. */
export function FiguresTable({ caption, points, evidence }: Props) {
  const t = useTrendWords();
  const first = points[0]?.month ?? '';
  const last = points.at(-1)?.month ?? '';
  const years = (by: number) => t.span(shift(first, by).slice(0, 4), shift(last, by).slice(0, 4));
  return (
    <details class="trend-table">
      <summary>
        <Table2 aria-hidden="true" />
        {t.table}
        <ChevronRight aria-hidden="true" />
      </summary>
      <table class="table">
        <caption class="hidden-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.month}</th>
            <th scope="col" class="num">
              {years(0)}
            </th>
            {points.some(({ then }) => then !== null) && (
              <th scope="col" class="num">
                {years(-YEAR)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {points.map(({ month, running, now, then }) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              <Cell figure={now} month={month} running={running} evidence={evidence} caption={caption} />
              {then && (
                <Cell
                  figure={then}
                  month={shift(month, -YEAR)}
                  running={false}
                  evidence={evidence}
                  caption={caption}
                />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface CellProps extends Omit<Props, 'points'> {
  figure: Figure;
  month: string;
  running: boolean;
}

function Cell({ figure, month, running, evidence, caption }: CellProps) {
  const t = useTrendWords();
  if (!('value' in figure)) return <td class="num missing">{t[figure.gap]}</td>;
  const value = number(figure.value);
  return (
    <td class="num">
      <a href={evidence(month)} aria-label={t.spoken(longMonth(month), value, caption)}>
        {running ? t.soFar(value) : value}
      </a>
    </td>
  );
}
