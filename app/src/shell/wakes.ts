import type { People } from '../engine/people/people';

/** Wakes the sending when the phone has signal again, is taken in hand, or something new waits. */
export function keepInStep(people: People): void {
  addEventListener('online', () => void people.wakeNow());
  addEventListener('pagehide', () => void people.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void people.wakeNow();
    else void people.pause();
  });
  void people.wakeNow();
  setTimeout(() => void people.tidy(), 20_000);
}
