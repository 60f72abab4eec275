import type { LucideIcon } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tryPin, waited } from '../../engine/people/pins';
import { usePeople, usePerson } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { usePeopleWords } from './usePeopleWords';

/** A try of her PIN: what is typed, what was wrong with it, and how long she has to wait. */
export function usePinTry(onRight: () => void) {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLDivElement>(null);
  const { waitMs } = person.wrong;
  useWaiting(waitMs > 0);
  const focus = () => input.current?.querySelector('input')?.focus();
  useEffect(focus, []);

  async function submit() {
    if (busy || waitMs > 0) return;
    setError(undefined);
    setBusy(true);
    const answer = await tryPin(people, person, digits);
    setBusy(false);
    if (answer === 'right') {
      onRight();
      return;
    }
    setDigits('');
    setError(t.wrongPin);
    focus();
  }

  return { digits, setDigits, error, busy, waitMs, input, submit };
}

/** The field and the button of such a try; the form around it calls `submit`. */
export function PinTry(props: {
  now: ReturnType<typeof usePinTry>;
  label: string;
  action: string;
  icon: LucideIcon;
}) {
  const t = usePeopleWords();
  const { digits, setDigits, error, busy, waitMs, input } = props.now;
  return (
    <>
      <div ref={input}>
        <Field
          name="pin"
          label={props.label}
          type="password"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={digits}
          error={waitMs > 0 ? t.tooOften : error}
          onInput={(event) => setDigits(event.currentTarget.value)}
        />
      </div>
      {waitMs > 0 && <p class="small">{t.waitFor(...minutesAndSeconds(waitMs))}</p>}
      <Button main wide submit icon={props.icon} disabled={busy || waitMs > 0}>
        {props.action}
      </Button>
    </>
  );
}

const TICK_MS = 1_000;

/** The wait after wrong tries passes while the lock is in sight, by a clock that nobody can set. */
function useWaiting(waiting: boolean) {
  const people = usePeople();
  const person = usePerson();
  useEffect(() => {
    if (!waiting) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      // A timer that slept with the phone counts for one tick.
      const passed = Math.min(now - before, 2 * TICK_MS);
      before = now;
      if (document.visibilityState === 'visible') void waited(people, person, passed);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [waiting, person.id]);
}

function minutesAndSeconds(milliseconds: number): [number, number] {
  const seconds = Math.ceil(milliseconds / 1_000);
  return [Math.floor(seconds / 60), seconds % 60];
}
