import { ChevronRight } from 'lucide-preact';
import { PokjaBadge } from '../activity/PokjaBadge';
import { targetPath } from '../recap/asking';
import type { Period } from '../recap/period';
import { to } from '../router';
import { number } from '../texts/format';
import { LinkButton } from '../ui/Button';
import { evidenceOf } from './evidence';
import { headLines, shownLines } from './lines';
import { Standing } from './Standing';
import { TargetBar } from './TargetBar';
import './target.css';
import { useTargets } from './useTargets';
import { useTargetWords } from './useTargetWords';

const MOST = 5;

/** The recap's view of the targets of its period's year: what lags first, and the way to all of them. */
export function TargetCard(props: { code: string; period: Period; thisMonth: string }) {
  const t = useTargetWords();
  const { code, period, thisMonth } = props;
  const year = Number(period.to.slice(0, 4));
  const { data } = useTargets({ region: code, year, ...(period.to < thisMonth ? { month: period.to } : {}) });
  if (!data) return null;
  const { page } = data;
  const lines = shownLines(page);
  const href = to(targetPath(code, year));
  return (
    <section class="card stack" aria-labelledby="target-card">
      <h2 id="target-card">{t.card(String(year))}</h2>
      {lines.length === 0 && (
        <p class="missing">
          {t.nothing(String(year))} {page.maySet.length > 0 ? t.nothingHint : t.nothingRead}
        </p>
      )}
      <ul class="target-list">
        {headLines(lines, MOST).map((line) => (
          <li key={line.indicator} class="target-brief">
            <PokjaBadge field={line.field} small />
            <div class="grow stack stack-1">
              <div class="target-line">
                <span class="grow">{line.indicatorName}</span>
                <p class="target-figure">
                  {line.progress.achieved && (
                    <a
                      href={line.source === 'OWN' ? evidenceOf(page, line, code) : href}
                      aria-label={t.evidence(number(line.progress.achieved), line.unit, line.indicatorName)}
                    >
                      <b>{number(line.progress.achieved)}</b>
                    </a>
                  )}{' '}
                  <span>
                    {(line.progress.achieved ? t.of : t.justTarget)(
                      number(line.progress.target ?? 0),
                      line.unit,
                    )}
                  </span>
                </p>
              </div>
              <TargetBar field={line.field} name={line.indicatorName} progress={line.progress} />
              <Standing standing={line.progress.standing} />
            </div>
          </li>
        ))}
      </ul>
      <LinkButton size="small" iconAfter={ChevronRight} href={href}>
        {lines.length > 0 ? t.allTargets(number(lines.length)) : t.open}
      </LinkButton>
    </section>
  );
}
