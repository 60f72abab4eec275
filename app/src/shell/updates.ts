import { Value } from '../engine/value';

/** True once a newer version lies ready on the phone. */
export const updateReady = new Value(false);

/**
 * Keeps the app's own files on the phone. A newer version is fetched beside the one in use and waits: it
 * takes over when the app is opened after having been closed, so that nothing typed or sent is disturbed
 * and no screen ever meets the parts of another version.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/app/sw.js', { scope: '/app/' }).then((registration) => {
    const tell = () => updateReady.set(registration.waiting !== null && registration.active !== null);
    tell();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tell);
    });
  });
}
