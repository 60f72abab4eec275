import type { ActivityBody, ActivityState, Catalog, Change, Receipt, Review } from '../../engine/model';
import type { Schema } from './answers';

/** One wording of a report as the kecamatan took it in. */
export interface Wording {
  body: ActivityBody;
  sha256: string;
  receipt: Receipt;
}

export interface Held {
  /** By revision, the first one first. */
  wordings: Wording[];
  state: ActivityState;
  openedAt: string | null;
  /** When each revision was opened, of those that were. */
  openings: { revision: number; openedAt: string }[];
  reviews: Review[];
  withdrawnReason: string | null;
}

/** What the reviewer will do, and when: she needs a few seconds, as people do. */
export interface Due {
  at: number;
  id: string;
  revision: number;
  what: 'open' | 'decide';
}

/** All that the pretended kecamatan holds, as plain data. */
export interface Shelf {
  /** The secret half of a signing key that only this phone ever had: no real receipt can look like its. */
  secret: number[];
  reports: Record<string, Held>;
  /** Photos that arrived whole, by hash, with their receipts. */
  photos: Record<string, Receipt>;
  changes: Change[];
  due: Due[];
  /** False while she practises without signal. */
  signal: boolean;
  /** Reports that were tried without signal, and when for the first time. */
  waited: Record<string, number>;
  /** The secret half of the key for which bundles are sealed, and the keys of phones by their ids. */
  parcelSecret: number[];
  deviceKeys: Record<string, string>;
  /** Reports that came with another phone, and when. */
  carried: Record<string, number>;
}

/** What the pretended kecamatan knows of the world. */
export interface Surroundings {
  me: Schema['SignedIn'];
  catalog: Catalog;
  now: () => number;
  /** What the reviewer finds wrong with a report, in words for its author; null when she approves. */
  findFault: (id: string, body: ActivityBody) => string | null;
  reviewer: Review['reviewer'];
}

export function emptyShelf(randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): Shelf {
  return {
    secret: [...randomBytes(new Uint8Array(32))],
    reports: {},
    photos: {},
    changes: [],
    due: [],
    signal: true,
    waited: {},
    parcelSecret: [...randomBytes(new Uint8Array(32))],
    deviceKeys: {},
    carried: {},
  };
}

export function latestOf(held: Held): Wording {
  const latest = held.wordings.at(-1);
  if (!latest) throw new Error('a report without a wording is not held');
  return latest;
}
