import type { World } from '../engine/engine';
import { line } from './line';
import { SENDING_LOCK } from './signals';

/** The browser, as an engine sees it; without a document, so that the worker has it too. */
export const plainWorld: World = {
  fetch: (url, init) => fetch(url, init),
  indexedDB,
  keyRange: IDBKeyRange,
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: (bytes) => crypto.getRandomValues(bytes),
  alone: async (work) => {
    // Absent on plain http; there two windows may both send, which the server takes as one.
    if ('locks' in navigator) await navigator.locks.request(SENDING_LOCK, work);
    else await work();
  },
  line,
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
