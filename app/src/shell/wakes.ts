import type { Engine } from '../engine/engine';

const QUIET_AFTER = 5_000;

/** Wakes the sending when the phone has signal again, is taken in hand, or something new waits. */
export function keepInStep({ sync, drafts, photos }: Engine): void {
  addEventListener('online', () => void sync.wakeNow());
  addEventListener('pagehide', () => void drafts.flush());
  let typing: ReturnType<typeof setTimeout> | undefined;
  // Once she pauses, the server gets a copy of what she writes.
  drafts.written.subscribe(() => {
    clearTimeout(typing);
    typing = setTimeout(() => void sync.quiet(), QUIET_AFTER);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sync.wakeNow();
    else void drafts.flush().then(() => sync.quiet());
  });
  void sync.wakeNow();
  setTimeout(() => void photos.tidy(), 20_000);
}
