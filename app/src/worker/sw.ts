import { cleanupOutdatedCaches, matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';
import { openNews } from './news';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

// The app's own files, by the hash of their content, are the only thing kept here: what the server
// knows is kept by the app itself, where it can be seen and told to be old.
precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('notificationclick', openNews);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith('/app/')) return;
  const kept = request.mode === 'navigate' ? '/app/index.html' : request.url;
  event.respondWith(matchPrecache(kept).then((answer) => answer ?? fetch(request)));
});
