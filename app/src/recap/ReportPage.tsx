import { Inbox, Printer } from 'lucide-preact';
import { PokjaBadge } from '../activity/PokjaBadge';
import { links, NoAnswer } from '../engine/api';
import type { ActivityDetail } from '../engine/model';
import { Publication } from '../review/Publication';
import { Provenance, ReportBody } from '../review/ReportBody';
import { ReportState } from '../review/ReportState';
import { useCatalog } from '../review/useComparison';
import { useReport } from '../review/useReport';
import { back, to } from '../router';
import type { ScreenProps } from '../routes';
import { Failure } from '../shell/Failure';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { Screen } from '../ui/Screen';
import { useReviewWords } from '../review/words';
import { useRecapWords } from './words';

/** One report of the region to read, reached from the numbers it is part of. */
export function ReportPage({ params }: ScreenProps) {
  const all = useTexts();
  const recap = useRecapWords();
  const review = useReviewWords();
  const { report, failure, reload } = useReport(params.id ?? '');
  return (
    <Screen
      title={report?.title ?? recap.report}
      leave={{ label: all.shell.back, kind: 'back', onClick: () => back('/rekap') }}
      narrow
    >
      {report && <Whole report={report} onChanged={reload} />}
      {!report && failure === null && <p>{all.shell.loading}</p>}
      {!report && failure instanceof NoAnswer && <p>{review.offlineReport}</p>}
      {!report && failure !== null && <Failure failure={failure} again={reload} />}
    </Screen>
  );
}

function Whole({ report, onChanged }: { report: ActivityDetail; onChanged: () => void }) {
  const recap = useRecapWords();
  const review = useReviewWords();
  const catalog = useCatalog();
  return (
    <>
      <div class="row top-line">
        <PokjaBadge field={report.field} />
        <div class="grow">
          <Provenance report={report} />
          <ReportState report={report} entry={undefined} />
        </div>
      </div>
      <ReportBody report={report} catalog={catalog} />
      {(report.canPublish || report.published) && <Publication report={report} onChanged={onChanged} />}
      <div class="row wrap">
        {report.canReview && (
          <LinkButton icon={Inbox} size="small" href={to(`/periksa/${report.id}`)}>
            {review.toReview}
          </LinkButton>
        )}
        <LinkButton icon={Printer} size="small" href={links.pdf(report.id)} newTab>
          {recap.print}
        </LinkButton>
      </div>
    </>
  );
}
