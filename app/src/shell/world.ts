import { line } from './line';
import type { PeopleWorld } from '../engine/people/people';

const HALF_A_YEAR = 15_552_000;

/** The browser, as the engine sees it. */
export const world: PeopleWorld = {
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
  hold: (name, steal, lost) =>
    new Promise((resolve, reject) => {
      // Absent on plain http: every window may write, and the store tells them apart by versions.
      if (!('locks' in navigator)) {
        resolve(() => undefined);
        return;
      }
      let given = false;
      navigator.locks
        .request(name, steal ? { steal } : { ifAvailable: true }, (lock) => {
          if (!lock) {
            resolve(null);
            return;
          }
          given = true;
          return new Promise<void>((release) => resolve(release));
        })
        .catch((broken: unknown) => {
          if (given)
            lost(); // taken over by another window
          else reject(broken instanceof Error ? broken : new Error(String(broken)));
        });
    }),
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
