import { Images, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { links } from '../engine/api';
import type { ActivityDetail, LookAlike } from '../engine/model';
import { to } from '../router';
import { longDate, shortDate } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Button, IconButton, LinkButton } from '../ui/Button';
import { useSmallPhoto } from './useSmallPhoto';
import { type ReviewWords, useReviewWords } from './words';

/** Photos that were shown before, or look as if: said beside them, for the reviewer to judge. */
export function LookAlikes({ report }: { report: ActivityDetail }) {
  const t = useReviewWords();
  const [open, setOpen] = useState<LookAlike | null>(null);
  const found = report.lookAlikes ?? [];
  if (found.length === 0) return null;
  return (
    <section class="look-alikes" aria-label={t.lookAlikes}>
      {found.map((one) => (
        <p class="row wrap" key={keyOf(one)}>
          <Images aria-hidden="true" />
          <span class="grow">{sentence(one, report, t)}</span>
          {one.other && (
            <Button size="small" tone="quiet" onClick={() => setOpen(one)}>
              {t.compare}
            </Button>
          )}
        </p>
      ))}
      {open?.other && (
        <Compared report={report} one={open} other={open.other} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function keyOf({ sha256, other, regionName, startDate }: LookAlike): string {
  return [sha256, other?.activityId ?? regionName + startDate, other?.sha256].join();
}

function placeOf({ regionName, parentRegionName }: LookAlike): string {
  return parentRegionName ? `${regionName}, ${parentRegionName}` : regionName;
}

type Words = ReviewWords;

function sentence(one: LookAlike, report: ActivityDetail, t: Words): string {
  const number = report.photos.findIndex(({ sha256 }) => sha256 === one.sha256) + 1;
  const day = shortDate(one.startDate);
  if (!one.other) return t.likeElsewhere(number, placeOf(one), day);
  const tell = one.other.sha256 === one.sha256 ? t.sameAs : t.likeIn;
  return tell(number, one.other.title, placeOf(one), day);
}

interface ComparedProps {
  report: ActivityDetail;
  one: LookAlike;
  other: NonNullable<LookAlike['other']>;
  onClose: () => void;
}

/** Both photos side by side. */
function Compared({ report, one, other, onClose }: ComparedProps) {
  const all = useTexts();
  const t = useReviewWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="compared" aria-label={t.lookAlikes} onClose={onClose}>
      <div class="row">
        <h2 class="grow">{t.lookAlikes}</h2>
        <IconButton icon={X} label={all.shell.close} onClick={() => dialog.current?.close()} />
      </div>
      <div class="pair">
        <Side sha256={one.sha256} title={report.title} where={t.thisReport} day={report.startDate} />
        <Side sha256={other.sha256} title={other.title} where={placeOf(one)} day={one.startDate} />
      </div>
      <LinkButton href={to(`/kegiatan/${other.activityId}`)} newTab>
        {t.openOther}
      </LinkButton>
    </dialog>
  );
}

function Side(props: { sha256: string; title: string; where: string; day: string }) {
  const [unseen, setUnseen] = useState(false);
  const small = useSmallPhoto(props.sha256, unseen);
  return (
    <figure>
      <a href={links.photo(props.sha256, 'full')} target="_blank" rel="noopener">
        <img
          src={small ?? links.photo(props.sha256, 'thumb')}
          alt={`${props.title}, ${props.where}`}
          onError={() => setUnseen(true)}
        />
      </a>
      <figcaption>
        <b>{props.title}</b>
        <span>{props.where}</span>
        <span>{longDate(props.day)}</span>
      </figcaption>
    </figure>
  );
}
