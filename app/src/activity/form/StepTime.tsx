import { MapPin, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ActivityType } from '../../engine/model';
import type { Hint } from '../../engine/report/usual';
import { useMe } from '../../shell/context';
import { offerUndo } from '../../shell/undo';
import { capital, localDay, longDate, number } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { useFormWords } from './useFormWords';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useLive } from '../../ui/hooks';
import { Stepper } from '../../ui/Stepper';
import { Hints } from './Hints';
import type { StepProps } from './steps';
import { useHabits } from './useHabits';

const DAY = 86_400_000;

interface Props extends StepProps {
  type: ActivityType | undefined;
  hints: Hint[];
}

/** Step 2: when, where, and how many came. */
export function StepTime({ form, change, errors, type, hints }: Props) {
  const t = useTexts();
  const w = useFormWords();
  const { team } = useMe();
  const [several, setSeveral] = useState(form.endDate !== '');
  const today = localDay(new Date(), team.timeZone);
  const yesterday = localDay(Date.now() - DAY, team.timeZone);

  function clearEndDate() {
    const { endDate } = form;
    change({ endDate: '' });
    if (endDate === '') return;
    offerUndo(w.endDateRemoved, () => {
      change({ endDate });
      setSeveral(true);
    });
  }

  return (
    <>
      <h2 class="question">{w.whenAndWho}</h2>
      <Field
        name="title"
        label={w.title}
        extra={w.optional}
        value={form.title}
        placeholder={type?.defaultTitle}
        hint={type && w.purpose(type.purpose)}
        error={errors.title}
        onInput={(event) => change({ title: event.currentTarget.value })}
      />
      <div class="stack stack-2">
        <Field
          name="startDate"
          type="date"
          label={w.date}
          value={form.startDate}
          min="2020-01-01"
          max={localDay(Date.now() + DAY, team.timeZone)}
          hint={form.startDate && longDate(form.startDate)}
          error={errors.startDate}
          onInput={(event) => change({ startDate: event.currentTarget.value })}
        />
        <div class="chips">
          <DayChip
            day={today}
            chosen={form.startDate}
            label={t.shell.today}
            onChoose={(startDate) => change({ startDate })}
          />
          <DayChip
            day={yesterday}
            chosen={form.startDate}
            label={t.shell.yesterday}
            onChoose={(startDate) => change({ startDate })}
          />
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={several}
            onChange={() => {
              setSeveral(!several);
              if (several) clearEndDate();
            }}
          />
          {w.moreDays}
        </label>
        {several && (
          <Field
            name="endDate"
            type="date"
            label={w.endDate}
            value={form.endDate}
            min={form.startDate}
            error={errors.endDate}
            onInput={(event) => change({ endDate: event.currentTarget.value })}
          />
        )}
        <Hints hints={hints} field="startDate" />
        <Hints hints={hints} field="endDate" />
      </div>
      <Stepper
        name="male"
        label={w.male}
        unit={w.people}
        value={form.male}
        less={w.less}
        more={w.more}
        error={errors.male}
        onInput={(male) => change({ male })}
      />
      <Stepper
        name="female"
        label={w.female}
        unit={w.people}
        value={form.female}
        less={w.less}
        more={w.more}
        error={errors.female}
        onInput={(female) => change({ female })}
      />
      <Hints hints={hints} field="participants" />
      <Field
        name="place"
        label={w.place}
        extra={w.optional}
        hint={w.placeHint(team.name.replace('TP PKK ', ''))}
        value={form.place}
        error={errors.place}
        onInput={(event) => change({ place: event.currentTarget.value })}
      />
      {form.place === '' && <LastPlaces onChoose={(place) => change({ place })} />}
      <LocationButton form={form} change={change} />
      <Field
        name="startTime"
        type="time"
        label={w.time}
        extra={w.optional}
        value={form.startTime}
        onInput={(event) => change({ startTime: event.currentTarget.value })}
      />
    </>
  );
}

/** Where she reported from the last times, one tap each. */
function LastPlaces({ onChoose }: { onChoose: (place: string) => void }) {
  const t = useFormWords();
  const habits = useHabits();
  const owner = useMe().officer.id;
  const places = useLive(() => habits.listPlaces(owner), [owner]);
  if (!places || places.length === 0) return null;
  return (
    <div class="chips" role="group" aria-label={t.lastPlaces}>
      {places.map((place) => (
        <button key={place} type="button" class="chip" onClick={() => onChoose(place)}>
          {place}
        </button>
      ))}
    </div>
  );
}

function DayChip(props: { day: string; chosen: string; label: string; onChoose: (day: string) => void }) {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={props.day === props.chosen}
      onClick={() => props.onChoose(props.day)}
    >
      {capital(props.label)}
    </button>
  );
}

type Finding = 'no' | 'looking' | 'failed';

/** Where it was, if the phone can tell; nothing ever waits for it. */
function LocationButton({ form, change }: Pick<StepProps, 'form' | 'change'>) {
  const t = useFormWords();
  const [finding, setFinding] = useState<Finding>('no');

  function look() {
    setFinding('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFinding('no');
        change({
          location: {
            latitude: rounded(coords.latitude),
            longitude: rounded(coords.longitude),
            accuracyMeters: Math.min(1_000_000, Math.round(coords.accuracy)),
          },
        });
        announce(t.locationFoundPlain);
      },
      () => setFinding('failed'),
      { enableHighAccuracy: true, timeout: 30_000, maximumAge: 120_000 },
    );
  }

  function remove() {
    const { location } = form;
    change({ location: null });
    offerUndo(t.locationRemoved, () => change({ location }));
  }

  if (form.location) {
    const { accuracyMeters } = form.location;
    return (
      <div class="row wrap">
        <MapPin aria-hidden="true" />
        <span class="grow small">
          {accuracyMeters === null ? t.locationFoundPlain : t.locationFound(number(accuracyMeters))}
        </span>
        <Button size="small" tone="quiet" icon={X} onClick={remove}>
          {t.removeLocation}
        </Button>
      </div>
    );
  }
  return (
    <div class="stack stack-2">
      <Button size="small" icon={MapPin} disabled={finding === 'looking'} onClick={look}>
        {t.addLocation}
      </Button>
      <p class="small" role="status">
        {finding === 'looking' ? t.findingLocation : finding === 'failed' ? t.noLocation : ''}
      </p>
    </div>
  );
}

// A metre is enough; more digits only look exact.
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
