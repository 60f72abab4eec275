import type { World } from '../engine/engine';
import { line } from './line';
import { SENDING_LOCK } from './signals';

/** One window or worker at a time, by a lock of this name. */
export function aloneBy(lock: string): World['alone'] {
  return async (work) => {
    // Absent on plain http; there two windows may both send, which the server takes as one.
    if ('locks' in navigator) await navigator.locks.request(lock, work);
    else await work();
  };
}

/** A line that neither answers nor breaks is given up: what waits behind it must not wait for good. */
const PATIENCE_MS = 120_000;

/** The browser, as an engine sees it; without a document, so that the worker has it too. */
export const plainWorld: World = {
  fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), ...init }),
  indexedDB,
  keyRange: IDBKeyRange,
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: (bytes) => crypto.getRandomValues(bytes),
  alone: aloneBy(SENDING_LOCK),
  line,
  hold: (name, steal, lost) =>
    new Promise((resolve) => {
      // Absent on plain http: every window may write, and the store tells them apart by versions.
      const withoutLocks = () => resolve(() => undefined);
      if (!('locks' in navigator)) {
        withoutLocks();
        return;
      }
      let given = false;
      navigator.locks
        .request(name, steal ? { steal } : { ifAvailable: true }, (lock) => {
          given = lock !== null;
          if (given) return new Promise<void>((release) => resolve(release));
          resolve(null);
        })
        // Taken over by another window; or this browser grants none here.
        .catch(() => (given ? lost() : withoutLocks()));
    }),
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
