// What lies in this phone's store, table by table.

import type { FieldComplaint, StoredVersion } from './api';
import type { WaitingReport } from './review/calls';
import type {
  ActivityBody,
  ActivityDetail,
  ActivityState,
  Catalog,
  Field,
  Location,
  Receipt,
  Review,
  Reviewer,
  SignedIn,
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
  /** Grows with each writing; absent in what older apps left. */
  version?: number;
  form: DraftForm;
  /** Photos that stayed behind on the phone where the draft was begun. */
  photosElsewhere?: DraftPhoto[];
}

export interface DraftForm {
  regionCode: string;
  /** For whom it is entered, when that is not her own team: the name of the place, and who told it. */
  regionName?: string;
  onBehalfOf?: string;
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
  /** When and where the camera says it was taken; absent when it does not. */
  takenAt?: string | null;
  location?: Location | null;
  /** Another report that shows the same picture: for her to see, never sent. */
  usedIn?: PhotoUse;
}

/** A report that shows a photo. */
export interface PhotoUse {
  title: string;
  day: string;
}

/** Why an item was set aside; the rest of the queue goes on. */
export type Aside =
  | { why: 'refused'; detail: string; errors: FieldComplaint[] }
  | { why: 'conflict'; stored: StoredVersion }
  /** The photo is no longer on this phone: its storage was cleared from outside. */
  | { why: 'photoGone' };

interface Queued {
  key: string;
  owner: string;
  reportId: string;
  queuedAt: number;
  /** Until then it can be taken back. */
  holdUntil: number;
  /** The wait after a failure; new signal ends it. */
  retryAt: number;
  attempts: number;
  state: 'waiting' | 'sending' | 'aside';
  aside?: Aside;
}

export interface QueuedText extends Queued {
  kind: 'text';
  body: ActivityBody;
  /** The canonical JSON of the body: what is sent and hashed. */
  text: string;
  sha256: string;
  /** Hashes of wordings that may have arrived although no answer came. */
  tried: string[];
}

export interface QueuedPhoto extends Queued {
  kind: 'photo';
  sha256: string;
  bytes: number;
  /** Where the upload goes on after a cut. */
  uploadUrl?: string;
  /** How much of it the server said it has. */
  arrived?: number;
  /** She wants it sent over the mobile network too. */
  anyLine?: boolean;
  /** The server has said that it holds the photo; only the receipt is missing. */
  held?: boolean;
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
  /** By which the server knows it again; absent in what older apps left. */
  decisionId?: string;
  /** In which state she saw the report. */
  seenState?: ActivityState;
}

export interface QueuedPublication extends Queued {
  kind: 'publication';
  published: boolean;
}

/** A sealed report of another officer, which this phone carries; `reportId` is the hash of the sealed bytes. */
export interface QueuedParcel extends Queued {
  kind: 'parcel';
  sha256: string;
  bytes: number;
  uploadUrl?: string;
  arrived?: number;
  held?: boolean;
}

export type OutboxItem =
  | QueuedText
  | QueuedPhoto
  | QueuedWithdrawal
  | QueuedOpening
  | QueuedDecision
  | QueuedPublication
  | QueuedParcel;

/** What this phone knows of a report that has left the draft. */
export interface LocalReport {
  id: string;
  owner: string;
  regionCode: string;
  regionName: string;
  field: Field;
  typeCode: string;
  typeName: string;
  title: string;
  startDate: string;
  male: number;
  female: number;
  results: { indicator: string; value: string }[];
  photos: { sha256: string; private: boolean; held: boolean }[];
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
  /** The whole report as the server knows it, from the last time it was looked at with signal. */
  detail: ActivityDetail | null;
}

export interface StoredPhoto {
  sha256: string;
  /** The hash of the file it was made from; absent in what earlier versions kept. */
  origin?: string;
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

/** The version of a draft that the server keeps a copy of. */
export interface EscrowedDraft {
  id: string;
  owner: string;
  version: number;
}

/** A sealed bundle as another officer handed it over; `owner` carries it. */
export interface CarriedParcel {
  sha256: string;
  owner: string;
  blob: Blob;
  bytes: number;
  takenAt: number;
}

/** The wording of a report that was sealed for another phone to carry. */
export interface Handed {
  reportId: string;
  sha256: string;
  at: number;
}

/** This phone's own key pair of an officer, with which she signs what others carry for her. */
export interface DeviceKeyRow {
  owner: string;
  keyId: string;
  secret: Uint8Array;
  publicKey: Uint8Array;
  /** Null until the server knows the public half. */
  registeredAt: number | null;
}

/** What somebody else did with a report of the own team. */
export interface StoredNotice {
  id: string;
  owner: string;
  reportId: string;
  title: string;
  field: Field;
  what: 'approved' | 'returned' | 'published' | 'hidden' | 'withdrawn';
  /** The reviewer's own words, and who she is. */
  note: string | null;
  by: Reviewer | null;
  at: string;
  /** A number, because the store finds no truth values. */
  read: 0 | 1;
}

/** A report that waits for her decision, whole, taken along to where there is no signal. */
export interface CarriedReport extends WaitingReport {
  id: string;
  at: number;
  bytes: number;
}

/** The small copy of a photo of what she carries: of others, and gone with it. */
export interface CarriedPhoto {
  sha256: string;
  jpeg: Blob;
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
