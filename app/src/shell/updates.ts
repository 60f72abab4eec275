import type { People } from '../engine/people/people';
import { Value } from '../engine/value';
import { TAKE_OVER, TIDY } from './signals';
import { inUse, whenFree, withEveryWindowFree } from './inUse';

/** True once a newer version lies ready on the phone. */
export const updateReady = new Value(false);

const LOOK_EVERY_MS = 3_600_000;
const CHANGES_WITHIN_MS = 10_000;
const SETTLED_AFTER_MS = 20_000;

/**
 * Keeps the app's own files on the phone. A newer version is fetched beside the one in use and waits. It takes
 * over when the app is started or comes back into sight, and only if no window is typing or sending: then every
 * window is drawn anew by the newer version, so that no screen ever meets the parts of another one.
 */
export function registerWorker(people: People): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let controlled = serviceWorker.controller !== null;
  let current = true;
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) {
      current = false;
      whenFree(() => location.reload());
    }
    controlled = true; // the first worker ever takes the page as it is
  });
  void serviceWorker.register('/app/sw.js', { scope: '/app/' }).then((registration) => {
    follow(registration);
    void takeOver(registration, people);
    let lookedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      void takeOver(registration, people);
      if (Math.abs(Date.now() - lookedAt) < LOOK_EVERY_MS) return;
      lookedAt = Date.now();
      void registration.update().catch(() => undefined); // without signal there is nothing newer
    });
    setTimeout(() => current && registration.active?.postMessage(TIDY), SETTLED_AFTER_MS);
  });
}

function follow(registration: ServiceWorkerRegistration): void {
  const tell = () => updateReady.set(registration.waiting !== null && registration.active !== null);
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}

async function takeOver({ waiting, active }: ServiceWorkerRegistration, people: People): Promise<void> {
  if (!waiting || !active || inUse()) return;
  await withEveryWindowFree(async () => {
    await people.flush();
    const changed = new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      setTimeout(resolve, CHANGES_WITHIN_MS);
    });
    waiting.postMessage(TAKE_OVER);
    await changed;
  });
}
