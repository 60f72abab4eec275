import type { World } from '../engine/engine';
import { line } from './line';

/** The browser, as the engine sees it. */
export const world: World = {
  fetch: (url, init) => fetch(url, init),
  indexedDB,
  keyRange: IDBKeyRange,
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: (bytes) => crypto.getRandomValues(bytes),
  alone: async (work) => {
    // Absent on plain http; there two windows may both send, which the server takes as one.
    if ('locks' in navigator) await navigator.locks.request('jejak-sync', work);
    else await work();
  },
  line,
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
