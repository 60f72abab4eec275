import type { ComponentChildren } from 'preact';
import type { ActivityDetail, Catalog } from '../engine/model';
import { coordinate, longDate, money, number } from '../texts/format';
import { useReviewWords } from './words';

/** Everything a report tells in words: when, where, how, with whom, at what cost. */
export function Details({ report, catalog }: { report: ActivityDetail; catalog: Catalog | null }) {
  const t = useReviewWords();
  const name = (list: { code: string; name: string }[] | undefined, code: string) =>
    list?.find((known) => known.code === code)?.name ?? code;
  const { location } = report;
  return (
    <dl class="details">
      <Part name={t.details.narrative} text={report.narrative} wide />
      <Part name={t.details.when}>
        {longDate(report.startDate)}
        {report.endDate && report.endDate !== report.startDate && ` ${t.until(longDate(report.endDate))}`}
        {report.startTime && `, ${t.at(report.startTime.replace(':', '.'))}`}
      </Part>
      <Part name={t.details.place} text={report.place} />
      {location && (
        <Part name={t.details.location}>
          {coordinate(location.latitude)}, {coordinate(location.longitude)}{' '}
          {location.accuracyMeters !== null && (
            <small>{t.accuracy(number(Math.round(location.accuracyMeters)))}</small>
          )}
        </Part>
      )}
      {report.method && <Part name={t.details.method} text={name(catalog?.methods, report.method)} />}
      {report.partners && <Part name={t.details.partners} text={report.partners} />}
      {report.obstacles && <Part name={t.details.obstacles} text={report.obstacles} wide />}
      {report.costs.length > 0 && (
        <Part name={t.details.costs}>
          <ul>
            {report.costs.map((cost) => (
              <li key={cost.source}>
                {name(catalog?.fundSources, cost.source)}: {money(cost.amount)}
              </li>
            ))}
            {report.costs.length > 1 && (
              <li>
                <b>
                  {t.sum}: {money(report.costs.reduce((sum, cost) => sum + Number(cost.amount), 0))}
                </b>
              </li>
            )}
          </ul>
        </Part>
      )}
    </dl>
  );
}

function Part(props: { name: string; text?: string | null; wide?: boolean; children?: ComponentChildren }) {
  const t = useReviewWords();
  const content = props.text ?? props.children;
  return (
    <div class={props.wide ? 'whole' : ''}>
      <dt>{props.name}</dt>
      <dd class={content ? '' : 'missing'}>{content ?? t.notTold}</dd>
    </div>
  );
}
