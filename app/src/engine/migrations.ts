import type { Transaction } from 'dexie';

/** One step in the life of the phone's store. */
export interface Migration {
  version: number;
  /** The tables that are new or have other indexes since the step before. */
  stores: Record<string, string>;
  /** Moves what a phone already holds. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Only ever appended, never edited: a phone may come from any of them. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      account: 'id',
      catalog: 'id',
      drafts: 'id, owner',
      reports: 'id, [owner+startDate], [owner+typeCode]',
      outbox: 'key, owner, reportId',
      photos: 'sha256, keptAt',
      receipts: 'key',
      keys: 'keyId',
      settings: 'name',
    },
  },
  {
    version: 3,
    stores: {
      escrowed: 'id, owner',
      parcels: 'sha256, owner',
      handed: 'reportId',
      deviceKeys: 'owner',
    },
  },
  // Photos are found by the file they were made from.
  { version: 4, stores: { photos: 'sha256, keptAt, origin' } },
  {
    version: 5,
    stores: { notices: 'id, [owner+at], [owner+read]' },
  },
  // What a reviewer takes along.
  { version: 6, stores: { carried: 'id', carriedPhotos: 'sha256' } },
];
