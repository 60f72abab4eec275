import { useEffect } from 'preact/hooks';
import { Value } from '../engine/value';
import type { Person } from '../engine/people/store';

/** Who has shown, since the app was opened, that it is she; and whether a pause has locked it since. */
export interface Gate {
  openFor: string | null;
  paused: boolean;
}

export const gate = new Value<Gate>({ openFor: null, paused: false });

const LOOK_EVERY = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'scroll'] as const;
let lastSign = signOfLife();

export function openGate(person: Person): void {
  lastSign = signOfLife();
  gate.set({ openFor: person.id, paused: false });
}

/** The phone changes hands: whoever takes it shows who she is. */
export function closeGate(): void {
  gate.set({ openFor: null, paused: false });
}

export function lockNow(): void {
  gate.set({ ...gate.get(), paused: true });
}

/** Locks after a pause. The screens stay as they are under the lock, and what was typed lies in the store. */
export function usePause(person: Person): void {
  const { pin, lockAfterMinutes } = person;
  useEffect(() => {
    if (!pin) return;
    const longest = lockAfterMinutes * 60_000;
    const look = () => {
      // Once is enough: drawing anew in the middle of an input event would take the letter away again.
      if (!gate.get().paused && sinceLastSign() >= longest) lockNow();
    };
    const alive = () => {
      look(); // the first touch after the pause is too late
      if (!gate.get().paused) lastSign = signOfLife();
    };
    SIGNS_OF_LIFE.forEach((sign) => addEventListener(sign, alive, { passive: true, capture: true }));
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      SIGNS_OF_LIFE.forEach((sign) => removeEventListener(sign, alive, { capture: true }));
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [pin === null, lockAfterMinutes]);
}

function signOfLife() {
  return { steady: performance.now(), clock: Date.now() };
}

// The steady clock may stand still while the phone sleeps, the other may be set back: the longer time counts.
function sinceLastSign(): number {
  return Math.max(performance.now() - lastSign.steady, Date.now() - lastSign.clock);
}
