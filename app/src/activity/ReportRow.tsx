import { ChevronRight } from 'lucide-preact';
import type { Draft } from '../engine/stored';
import type { ReportView } from '../engine/report/reports';
import { to } from '../router';
import { localDay, nearDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { PhotoView } from './PhotoView';
import { PokjaBadge } from './PokjaBadge';
import { StateSign } from './StateSign';
import { useTypes } from './useTypes';

/** One report in a list: what it was, where it is, how it looks. */
export function ReportRow({ view }: { view: ReportView }) {
  const t = useTexts().activity;
  const { report, progress } = view;
  const photo = report.photos.find((candidate) => !candidate.private) ?? report.photos[0];
  return (
    <li>
      <a class="row report-row" href={to(`/kegiatan/${report.id}`)}>
        {photo ? (
          <PhotoView class="thumb" sha256={photo.sha256} size="thumb" alt="" held={photo.held} />
        ) : (
          <PokjaBadge field={report.field} />
        )}
        <div class="grow stack stack-1">
          <h3>{report.title}</h3>
          <StateSign progress={progress} />
          <p class="small">
            {report.photos.length > 0 && `${t.photoCount(report.photos.length)} · `}
            {nearDate(report.startDate)}
          </p>
        </div>
        <ChevronRight aria-hidden="true" />
      </a>
    </li>
  );
}

/** A report that is still being written. */
export function DraftRow({ draft }: { draft: Draft }) {
  const t = useTexts().activity;
  const type = useTypes()?.find((known) => known.code === draft.form.typeCode);
  const photo = draft.form.photos[0];
  return (
    <li>
      <a class="row report-row" href={to(`/lapor/${draft.id}/${draft.step}`)}>
        {photo ? (
          <PhotoView class="thumb" sha256={photo.sha256} size="thumb" alt="" held={false} />
        ) : (
          draft.form.field && <PokjaBadge field={draft.form.field} />
        )}
        <div class="grow stack stack-1">
          <h3>{draft.form.title || type?.shortName || t.report}</h3>
          <StateSign progress={{ state: 'saved' }} />
          <p class="small">{nearDate(localDay(draft.changedAt))}</p>
        </div>
        <ChevronRight aria-hidden="true" />
      </a>
    </li>
  );
}
