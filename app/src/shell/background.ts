import { liveQuery } from 'dexie';
import type { Engine } from '../engine/engine';
import { SEND_TAG } from './signals';

/** Chrome has it, others do not; nothing is promised to anybody. */
interface WithSync {
  sync?: { register: (tag: string) => Promise<void> };
}

/** While something waits, the browser is asked to wake the worker when there is signal and the app is closed. */
export function askForBackgroundSending({ db }: Engine): void {
  if (!('serviceWorker' in navigator)) return;
  let left = 0;
  liveQuery(() => db.outbox.count()).subscribe((count) => {
    const began = left === 0 && count > 0;
    left = count;
    if (began) void ask();
  });
  // The browser forgets a wish once it has been answered, also when a window was there to do it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && left > 0) void ask();
  });
}

async function ask(): Promise<void> {
  const registration = (await navigator.serviceWorker.ready) as WithSync;
  await registration.sync?.register(SEND_TAG).catch(() => undefined); // switched off by the person
}
