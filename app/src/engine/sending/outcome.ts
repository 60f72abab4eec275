import type { Aside } from '../stored';

/** What one attempt led to. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'offline' }
  /** Not now. `everything`: the server is busy, so nothing else is tried either. */
  | { kind: 'later'; afterSeconds: number | null; everything: boolean }
  | { kind: 'refused'; aside: Aside }
  | { kind: 'signIn' };

export const SENT: Outcome = { kind: 'sent' };
export const NOT_YET: Outcome = { kind: 'later', afterSeconds: null, everything: false };
