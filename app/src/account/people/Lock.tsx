import { KeyRound, LockOpen, Users } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tryPin, waited } from '../../engine/people/pins';
import { usePeople, usePerson } from '../../shell/context';
import { openGate } from '../../shell/gate';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useLive } from '../../ui/hooks';
import { Entrance } from '../Entrance';
import { ByPassword } from './ByPassword';
import { OthersWait } from './OthersWait';
import { useHandOver } from './useHandOver';
import { usePeopleWords } from './usePeopleWords';

/** Covers the screens until she has typed her PIN; what lies under it stays as it was. */
export function Lock() {
  const person = usePerson();
  const [forgot, setForgot] = useState(false);
  useEffect(hideTitle, []);
  return (
    <div class="lock">
      {person.pin && !forgot ? (
        <ByPin onForgot={() => setForgot(true)} />
      ) : (
        <ByPassword onBack={person.pin ? () => setForgot(false) : undefined} />
      )}
    </div>
  );
}

/** The title of the screen under the lock may tell what it is about, also beside other apps. */
function hideTitle(): () => void {
  const before = document.title;
  document.title = 'Jejak PKK';
  return () => {
    document.title = before;
  };
}

function ByPin({ onForgot }: { onForgot: () => void }) {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const handOver = useHandOver();
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLDivElement>(null);
  const others = useLive(async () => (await people.store.listKept()).length > 1, []);
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
      openGate(person);
      return;
    }
    setDigits('');
    setError(t.wrongPin);
    focus();
  }

  return (
    <Entrance
      title={person.name}
      hint={[person.office, person.team].filter(Boolean).join(' · ')}
      more={
        <>
          <p class="small">{t.lockHint}</p>
          <OthersWait inHand={person.id} />
        </>
      }
      onSubmit={() => void submit()}
    >
      <div ref={input}>
        <Field
          name="pin"
          label={t.pin}
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
      <Button main wide submit icon={LockOpen} disabled={busy || waitMs > 0}>
        {t.open}
      </Button>
      <div class="stack stack-2">
        {others && (
          <Button wide icon={Users} onClick={() => void handOver('/')}>
            {t.switchUser}
          </Button>
        )}
        <Button wide tone="quiet" icon={KeyRound} onClick={onForgot}>
          {t.forgotPin}
        </Button>
      </div>
    </Entrance>
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
