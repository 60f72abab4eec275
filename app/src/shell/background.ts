import { Dexie } from 'dexie';
import type { People } from '../engine/people/people';
import { SEND_TAG } from './signals';

/** Chrome has it, others do not; nothing is promised to anybody. */
interface WithSync {
  sync?: { register: (tag: string) => Promise<void> };
}

const SETTLED_AFTER_MS = 1_000;

/** While something waits, the browser is asked to wake the worker when there is signal and the app is closed. */
export function askForBackgroundSending(people: People): void {
  if (!('serviceWorker' in navigator)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on('storagemutated', (parts) => {
    if (!Object.keys(parts).some((part) => part.includes('/outbox/'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(people), SETTLED_AFTER_MS);
  });
  // The browser forgets a wish once it has been answered, also when a window was there to do it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void ask(people);
  });
}

async function ask(people: People): Promise<void> {
  if (!(await somethingWaits(people))) return;
  const registration = (await navigator.serviceWorker.ready) as WithSync;
  await registration.sync?.register(SEND_TAG).catch(() => undefined); // switched off by the person
}

async function somethingWaits(people: People): Promise<boolean> {
  for (const person of await people.store.listKept()) {
    if ((await people.engineOf(person).db.outbox.count()) > 0) return true;
  }
  return false;
}
