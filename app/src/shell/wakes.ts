import type { Engine } from '../engine/engine';

/** Wakes the sending when the phone has signal again, is taken in hand, or something new waits. */
export function keepInStep({ sync, drafts, photos }: Engine): void {
  addEventListener('online', () => void sync.wakeNow());
  addEventListener('pagehide', () => void drafts.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sync.wakeNow();
    else void drafts.flush();
  });
  void sync.wakeNow();
  setTimeout(() => void photos.tidy(), 20_000);
}
