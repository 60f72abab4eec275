import { ChevronRight, Redo2 } from 'lucide-preact';
import type { ReportView } from '../engine/report/reports';
import { to } from '../router';
import { useMe } from '../shell/context';
import { nearDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { PhotoView } from './PhotoView';
import { PokjaBadge } from './PokjaBadge';
import { StateSign } from './StateSign';

/** One report in a list: what it was, where it is, how it looks; and, where she may, one like it. */
export function ReportRow({ view, repeatable }: { view: ReportView; repeatable?: boolean }) {
  const t = useTexts().activity;
  const { regionCode } = useMe().team;
  const { report, progress } = view;
  const photo = report.photos.find((candidate) => !candidate.private) ?? report.photos[0];
  return (
    <li class="with-action">
      <a class="row report-row grow" href={to(`/kegiatan/${report.id}`)}>
        {photo ? (
          <PhotoView class="thumb" sha256={photo.sha256} size="thumb" alt="" held={photo.held} />
        ) : (
          <PokjaBadge field={report.field} />
        )}
        <div class="grow stack stack-1">
          <h3>{report.title}</h3>
          <StateSign progress={progress} />
          <p class="small">
            {report.regionCode !== regionCode && `${report.regionName} · `}
            {report.photos.length > 0 && `${t.photoCount(report.photos.length)} · `}
            {nearDate(report.startDate)}
          </p>
        </div>
        {!repeatable && <ChevronRight aria-hidden="true" />}
      </a>
      {repeatable && (
        <a
          class="row-action"
          href={to(`/lapor?seperti=${report.id}`)}
          aria-label={`${t.repeat}: ${report.title}`}
        >
          <Redo2 aria-hidden="true" />
          <span>{t.repeat}</span>
        </a>
      )}
    </li>
  );
}
