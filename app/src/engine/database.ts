import { Dexie, type EntityTable, type Table } from 'dexie';
import type { FieldComplaint, StoredVersion } from './api';
import type {
  ActivityBody,
  ActivityDetail,
  ActivityState,
  Catalog,
  Field,
  Location,
  Receipt,
  Review,
  SignedIn,
  SigningKey,
  Verdict,
} from './model';

/** A report as it is being written: texts exactly as typed, so that reopening shows the same. */
export interface Draft {
  id: string;
  owner: string;
  /** The server's revision this one is written over; 0 for a new report. */
  baseRevision: number;
  step: number;
  createdAt: number;
  changedAt: number;
  form: DraftForm;
}

export interface DraftForm {
  regionCode: string;
  field: Field | null;
  typeCode: string | null;
  title: string;
  startDate: string;
  endDate: string;
  startTime: string;
  place: string;
  location: Location | null;
  male: string;
  female: string;
  cadres: string;
  families: string;
  method: string;
  results: Record<string, string>;
  narrative: string;
  obstacles: string;
  partners: string;
  costs: Record<string, string>;
  photos: DraftPhoto[];
}

export interface DraftPhoto {
  sha256: string;
  caption: string;
  private: boolean;
}

/** Why an item was set aside; the rest of the queue goes on. */
export type Aside =
  { why: 'refused'; detail: string; errors: FieldComplaint[] } | { why: 'conflict'; stored: StoredVersion };

interface Queued {
  key: string;
  owner: string;
  reportId: string;
  queuedAt: number;
  /** Not before this moment: the time to take it back, or the wait after a failure. */
  notBefore: number;
  attempts: number;
  state: 'waiting' | 'sending' | 'aside';
  aside?: Aside;
}

export interface QueuedText extends Queued {
  kind: 'text';
  /** The canonical JSON that is sent and hashed. */
  body: string;
  sha256: string;
  /** Hashes of earlier wordings that may have arrived although no answer came. */
  tried: string[];
}

export interface QueuedPhoto extends Queued {
  kind: 'photo';
  sha256: string;
  bytes: number;
  uploadUrl?: string;
}

export interface QueuedWithdrawal extends Queued {
  kind: 'withdrawal';
  reason: string;
}

export interface QueuedOpening extends Queued {
  kind: 'opening';
  revision: number;
}

export interface QueuedDecision extends Queued {
  kind: 'decision';
  revision: number;
  decision: Verdict;
  note: string | null;
}

export interface QueuedPublication extends Queued {
  kind: 'publication';
  published: boolean;
}

export type OutboxItem =
  QueuedText | QueuedPhoto | QueuedWithdrawal | QueuedOpening | QueuedDecision | QueuedPublication;

/** What this phone knows of a report that has left the draft. */
export interface LocalReport {
  id: string;
  owner: string;
  regionCode: string;
  field: Field;
  typeCode: string;
  title: string;
  startDate: string;
  /** The last wording sent from this phone, with its hash; null when the report came from elsewhere. */
  body: ActivityBody | null;
  sha256: string | null;
  /** What the server told last; null until it has answered once. */
  state: ActivityState | null;
  revision: number;
  published: boolean;
  openedAt: string | null;
  review: Review | null;
  changedAt: string;
  detail: ActivityDetail | null;
}

export interface StoredPhoto {
  sha256: string;
  owner: string;
  /** Absent once the server holds the photo and the phone has made room. */
  blob: Blob | null;
  thumb: Blob;
  bytes: number;
  keptAt: number;
}

export interface StoredReceipt extends Receipt {
  key: string;
}

export interface AccountRow {
  id: 'current';
  me: SignedIn;
  /** The session ended without her signing out: work goes on, sending waits. */
  expired: boolean;
}

export interface CatalogRow {
  id: 'current';
  etag: string | null;
  catalog: Catalog;
}

export interface Setting {
  name: string;
  value: unknown;
}

export class Database extends Dexie {
  declare account: EntityTable<AccountRow, 'id'>;
  declare catalog: EntityTable<CatalogRow, 'id'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare reports: EntityTable<LocalReport, 'id'>;
  declare outbox: Table<OutboxItem, string>;
  declare photos: EntityTable<StoredPhoto, 'sha256'>;
  declare receipts: EntityTable<StoredReceipt, 'key'>;
  declare keys: EntityTable<SigningKey, 'keyId'>;
  declare settings: EntityTable<Setting, 'name'>;

  constructor(name: string, indexedDB: IDBFactory, keyRange: typeof IDBKeyRange) {
    super(name, { indexedDB, IDBKeyRange: keyRange });
    // Versions are only ever appended: a phone may come from any of them.
    this.version(1).stores({
      account: 'id',
      catalog: 'id',
      drafts: 'id, owner, changedAt',
      reports: 'id, owner, [owner+startDate], typeCode',
      outbox: 'key, owner, reportId, [owner+state]',
      photos: 'sha256, owner, keptAt',
      receipts: 'key',
      keys: 'keyId',
      settings: 'name',
    });
  }
}
