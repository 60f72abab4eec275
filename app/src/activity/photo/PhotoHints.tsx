import { CalendarDays, History, MapPin } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { DraftPhoto } from '../../engine/stored';
import { offerUndo } from '../../shell/undo';
import { longDate, shortDate } from '../../texts/format';
import { useFormWords } from '../form/useFormWords';
import { Button } from '../../ui/Button';
import type { StepProps } from '../form/steps';

/** What the photos let one think of: gentle, and never in the way. */
export function PhotoHints({ form, change }: Pick<StepProps, 'form' | 'change'>) {
  const t = useFormWords();
  const day = otherDay(form.photos, form.startDate, form.endDate);
  const location = form.location ? null : placeOf(form.photos);
  const used = form.photos.flatMap(({ usedIn }, index) => (usedIn ? [{ usedIn, number: index + 1 }] : []));
  return (
    <div class="stack stack-2 photo-hints" role="status">
      {used.map(({ usedIn, number }) => (
        <Hint key={number} icon={History}>
          {t.photoUsed(number, usedIn.title || t.unfinishedReport, shortDate(usedIn.day))}
        </Hint>
      ))}
      {day && (
        <Hint icon={CalendarDays}>
          {t.otherDay(longDate(day), longDate(form.startDate))}
          <Button size="small" tone="quiet" onClick={useDay}>
            {t.useDay(shortDate(day))}
          </Button>
        </Hint>
      )}
      {location && (
        <Hint icon={MapPin}>
          {t.photoHasPlace}
          <Button size="small" tone="quiet" onClick={usePlace}>
            {t.usePhotoPlace}
          </Button>
        </Hint>
      )}
    </div>
  );

  function useDay() {
    if (!day) return;
    const { startDate, endDate } = form;
    change({ startDate: day, endDate: '' });
    offerUndo(t.dayUsed(longDate(day)), () => change({ startDate, endDate }));
  }

  function usePlace() {
    change({ location });
    offerUndo(t.locationFoundPlain, () => change({ location: null }));
  }
}

function Hint({ icon: Icon, children }: { icon: typeof History; children: ComponentChildren }) {
  return (
    <div class="row photo-hint">
      <Icon aria-hidden="true" />
      <div class="grow">{children}</div>
    </div>
  );
}

/** The day the photos tell when none of them was taken on a day of the activity; only one day can be meant. */
function otherDay(photos: DraftPhoto[], start: string, end: string): string | null {
  const days = new Set(photos.flatMap(({ takenAt }) => (takenAt ? [takenAt.slice(0, 10)] : [])));
  const [day] = days;
  if (!day || days.size > 1 || start === '') return null;
  return day < start || day > (end || start) ? day : null;
}

function placeOf(photos: DraftPhoto[]) {
  return photos.find(({ location, usedIn }) => location && !usedIn)?.location ?? null;
}
