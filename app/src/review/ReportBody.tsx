import { Clock } from 'lucide-preact';
import type { ActivityDetail, Catalog } from '../engine/model';
import { useMe } from '../shell/context';
import { longDate, moment } from '../texts/format';
import { Details } from './Details';
import { HistoryTrail } from './HistoryTrail';
import { LookAlikes } from './LookAlikes';
import { Photos } from './Photos';
import { Results } from './Results';
import { typeOf, useComparison } from './useComparison';
import './lookAlikes.css';
import './report.css';
import { useReviewWords } from './words';
import { recapWords } from '../recap/words';

/** "Desa Labuha, Kec. Bacan": a region always with the one above it. */
export function placeOf(report: ActivityDetail): string {
  const recap = recapWords();
  const kind = recap.kinds[report.regionKind];
  const name = kind ? recap.place(kind, report.regionName) : report.regionName;
  return report.parentRegionName ? `${name}, ${report.parentRegionName}` : name;
}

/** Who sent it and when, from where, on which day. */
export function Provenance({ report }: { report: ActivityDetail }) {
  const t = useReviewWords();
  const zone = useMe().team.timeZone;
  const onBehalf = report.onBehalfOf ? ` ${t.onBehalf(report.onBehalfOf)}` : '';
  return (
    <p class="small">
      {placeOf(report)} · {longDate(report.startDate)} ·{' '}
      {t.sentBy(report.author.title + onBehalf, moment(report.submittedAt, zone))}
    </p>
  );
}

/** That it came late: when, and which day it missed. */
function LateLine({ report }: { report: ActivityDetail }) {
  const t = useReviewWords();
  if (!report.late) return null;
  return (
    <p class="state waiting">
      <Clock aria-hidden="true" />
      <span>
        {t.late(longDate(report.startDate), longDate(report.late.deadline), longDate(report.late.arrivedOn))}
      </span>
    </p>
  );
}

/** A whole report to read: photos, numbers, words, what happened before. */
export function ReportBody({ report, catalog }: { report: ActivityDetail; catalog: Catalog | null }) {
  const t = useReviewWords();
  const comparison = useComparison(report);
  return (
    <>
      <LateLine report={report} />
      <Photos key={report.id} photos={report.photos} />
      <LookAlikes report={report} />
      <p class="small">
        {report.typeName} · {t.receipt(report.shortCode)}
      </p>
      <Results report={report} type={typeOf(catalog, report.typeCode)} comparison={comparison} />
      <Details report={report} catalog={catalog} />
      <HistoryTrail report={report} catalog={catalog} />
    </>
  );
}
