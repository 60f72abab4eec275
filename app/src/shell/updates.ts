import { Value } from '../engine/value';

/** True once a newer version lies ready on the phone. */
export const updateReady = new Value(false);

/**
 * Keeps the app's own files on the phone. A newer version waits until the app is opened again, when
 * nothing is being typed or sent: only then it is told to take over.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const openedAt = performance.now();
  void navigator.serviceWorker.register('/app/sw.js', { scope: '/app/' }).then((registration) => {
    if (registration.waiting && navigator.serviceWorker.controller) {
      if (performance.now() - openedAt < 3000 && !touched()) takeOver(registration.waiting);
      else updateReady.set(true);
    }
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && navigator.serviceWorker.controller) updateReady.set(true);
      });
    });
  });
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take over');
}

function touched(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
