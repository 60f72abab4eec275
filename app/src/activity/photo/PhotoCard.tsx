import { ArrowLeft, ArrowRight, ClipboardList } from 'lucide-preact';
import type { DraftPhoto } from '../../engine/stored';
import { longDate } from '../../texts/format';
import { useFormWords } from '../form/useFormWords';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';

interface Props {
  photo: DraftPhoto;
  place: number;
  count: number;
  onEdit: (patch: Partial<DraftPhoto>) => void;
  onMove: (step: -1 | 1) => void;
  onDone: () => void;
}

/** What can be said of one photo, and its place among the others. */
export function PhotoCard({ photo, place, count, onEdit, onMove, onDone }: Props) {
  const t = useFormWords();
  return (
    <div class="card stack photo-card" role="group" aria-label={t.photoPlace(place, count)}>
      <p class="small">
        <b>{t.photoPlace(place, count)}</b>
        {place === 1 && count > 1 && ` · ${t.mainPhoto}`}
        {photo.takenAt && ` · ${t.takenOn(longDate(photo.takenAt.slice(0, 10)))}`}
      </p>
      <Field
        name="caption"
        label={t.caption}
        extra={t.optional}
        maxLength={200}
        value={photo.caption}
        onInput={(event) => onEdit({ caption: event.currentTarget.value })}
      />
      <label class="choice">
        <input type="checkbox" checked={photo.private} onChange={() => onEdit({ private: !photo.private })} />
        {t.privatePhoto}
      </label>
      {!photo.private && photo.caption === '' && (
        <Button
          size="small"
          icon={ClipboardList}
          onClick={() => onEdit({ caption: t.attendanceCaption, private: true })}
        >
          {t.isAttendance}
        </Button>
      )}
      {count > 1 && (
        <div class="row wrap">
          <Button size="small" icon={ArrowLeft} disabled={place === 1} onClick={() => onMove(-1)}>
            {t.moveEarlier}
          </Button>
          <Button size="small" iconAfter={ArrowRight} disabled={place === count} onClick={() => onMove(1)}>
            {t.moveLater}
          </Button>
        </div>
      )}
      <Button size="small" onClick={onDone}>
        {t.done}
      </Button>
    </div>
  );
}
