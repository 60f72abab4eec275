import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { People } from '../engine/people/people';
import { SEND_TAG, TAKE_OVER, TIDY } from '../shell/signals';
import { plainWorld } from '../shell/plainWorld';
import { sendAway } from './sendAway';
import { fileFor } from './files';
import { openNews } from './news';

/** What Chrome adds to the worker's events. */
interface SyncEvent extends ExtendableEvent {
  tag: string;
}
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

// The app's own files, by the hash of their content, are the only thing kept here: what the server
// knows is kept by the app itself, where it can be seen and told to be old.
const files = new PrecacheController();
files.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => void files.install(event));

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(() => tidyWithout(event, 0)));
});

self.addEventListener('notificationclick', openNews);

self.addEventListener('fetch', (event) => {
  const file = fileFor(event.request, self.location.origin);
  if (file !== null) event.respondWith(answer(file, event.request));
});

// A newer version waits until the windows agree that nothing is being typed or sent.
self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void self.skipWaiting();
  if (event.data === TIDY) event.waitUntil(tidyWithout(event, 1));
});

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === SEND_TAG) sync.waitUntil(sendUnseen());
});

async function answer(file: string, request: Request): Promise<Response> {
  return (await files.matchPrecache(file)) ?? (await caches.match(file)) ?? fetch(request);
}

// A window that is still open may want parts of the version before: they stay as long as there is one.
async function tidyWithout(event: ExtendableEvent, windows: number): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length <= windows) await files.activate(event);
}

/** Sends what waits while the app is not in sight; a window that is seen does it itself. */
async function sendUnseen(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' });
  if (windows.some((window) => window.visibilityState === 'visible')) return;
  await sendAway(new People({ ...plainWorld, later: nothingLater, nameOfficer: () => undefined }));
}

// The worker is ended when this round is done; the browser knows when to call again.
function nothingLater() {
  return () => undefined;
}
