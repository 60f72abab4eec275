import { ChevronRight } from 'lucide-preact';
import { plainDate, number } from '../texts/format';
import type { Standing, TargetLine, TargetPage } from './calls';
import { countStandings } from './lines';
import { useTargetWords } from './useTargetWords';

const TOLD: readonly Standing[] = ['REACHED', 'ON_PACE', 'BEHIND', 'NO_REPORT'];

/** How much of the year has passed, the rule of the marks, and how many targets stand where. */
export function Pace({ page, lines }: { page: TargetPage; lines: TargetLine[] }) {
  const t = useTargetWords();
  const { pace } = page;
  const counts = countStandings(lines);
  if (pace.passed === 0) return <p class="card small">{t.paceFuture}</p>;
  return (
    <section class="card target-pace" aria-labelledby="laju">
      <h2 id="laju">
        {t.pace} <b>{t.paceIs(number(pace.percent))}</b>
      </h2>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${pace.percent}%` }} />
      </div>
      <ul class="target-counts">
        {TOLD.filter((standing) => counts[standing] > 0).map((standing) => (
          <li key={standing} class={`target-count is-${standing.toLowerCase()}`}>
            <b>{number(counts[standing])}</b> {t.counted[standing]}
          </li>
        ))}
      </ul>
      <details>
        <summary class="small">
          {t.passed(number(pace.passed), number(pace.days), plainDate(pace.day))}
          <ChevronRight aria-hidden="true" />
        </summary>
        <p class="small">{t.paceRule}</p>
      </details>
    </section>
  );
}
