import { line } from './line';
import type { World } from '../engine/engine';
import type { PeopleWorld } from '../engine/people/people';

const HALF_A_YEAR = 15_552_000;

/** One window at a time, by a lock of this name. */
export function aloneBy(lock: string): World['alone'] {
  return async (work) => {
    // Absent on plain http; there two windows may both send, which the server takes as one.
    if ('locks' in navigator) await navigator.locks.request(lock, work);
    else await work();
  };
}

/** The browser, as the engine sees it. */
export const world: PeopleWorld = {
  fetch: (url, init) => fetch(url, init),
  indexedDB,
  keyRange: IDBKeyRange,
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: (bytes) => crypto.getRandomValues(bytes),
  alone: aloneBy('jejak-sync'),
  line,
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  nameOfficer: (id) => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    const age = id === null ? 0 : HALF_A_YEAR;
    document.cookie = `jejak-officer=${id ?? ''}; Path=/; SameSite=Lax; Max-Age=${age}${secure}`;
  },
};
