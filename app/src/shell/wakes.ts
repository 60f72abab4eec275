import { askForBackgroundSending } from './background';
import type { Engine } from '../engine/engine';
import { onLineChange } from './line';

/** Wakes the sending when the phone has signal again, is taken in hand, or something new waits. */
export function keepInStep(engine: Engine): void {
  const { sync, drafts, photos, line } = engine;
  askForBackgroundSending(engine);
  onLineChange(() => void line.changed().then(() => sync.wake()));
  addEventListener('online', () => void sync.wakeNow());
  addEventListener('pagehide', () => void drafts.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sync.wakeNow();
    else void drafts.flush();
  });
  void sync.wakeNow();
  setTimeout(() => void photos.tidy(), 20_000);
}
