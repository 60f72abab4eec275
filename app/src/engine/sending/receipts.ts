import { NoAnswer, type Api } from '../api';
import type { Database } from '../database';
import type { Aside, LocalReport, OutboxItem, QueuedPhoto, StoredReceipt } from '../stored';
import type { Receipt, Review } from '../model';

/** What a receipt must be about to count. */
export interface Expected {
  kind: Receipt['kind'];
  id: string;
  sha256: string;
}

/** Verifies and keeps receipts; one that does not verify is not kept, and nothing is drawn from it. */
export class Receipts {
  constructor(
    private readonly db: Database,
    private readonly api: Api,
  ) {}

  /** True once the receipt is verified and kept. Throws when the keys are needed and nobody answers. */
  async accept(receipt: Receipt, expected: Expected): Promise<boolean> {
    const { kind, id, sha256 } = expected;
    if (receipt.kind !== kind || receipt.id !== id || receipt.sha256 !== sha256) return false;
    if (!(await this.verify(receipt))) return false;
    await this.db.receipts.put({ ...receipt, key: receiptKey(kind, id, sha256) });
    return true;
  }

  async has(kind: Receipt['kind'], id: string, sha256: string): Promise<boolean> {
    return (await this.db.receipts.get(receiptKey(kind, id, sha256))) !== undefined;
  }

  private async verify(receipt: Receipt): Promise<boolean> {
    const isSigned = await checking();
    const known = await this.db.keys.get(receipt.keyId);
    if (known && isSigned(receipt, known)) return true;
    // An unknown key: the server may sign with a newer one.
    const keys = await this.api.keys();
    await this.db.keys.bulkPut(keys);
    return keys.some((key) => isSigned(receipt, key));
  }
}

/** How a signature is checked is loaded with the first receipt; while that part is missing, nothing counts yet. */
async function checking() {
  try {
    return (await import('./signature')).isSigned;
  } catch (missing) {
    throw new NoAnswer(String(missing));
  }
}

export function receiptKey(kind: Receipt['kind'], id: string, sha256: string): string {
  return `${kind}:${id}:${sha256}`;
}

/** Where a report is. Only receipts and the server's own word of it lead beyond "waiting". */
export type Progress =
  | { state: 'waiting'; photos: number }
  | { state: 'sending'; photo: number; photos: number }
  | { state: 'textSent'; held: number; photos: number; way: PhotoWay }
  | { state: 'sent' }
  | { state: 'received' }
  | { state: 'approved' }
  | { state: 'returned'; review: Review | null }
  | { state: 'withdrawn' }
  | { state: 'attention'; aside: Aside };

/** How the next photo stands: it waits for its turn or for Wi-Fi, or so much of it has arrived, 0 to 1. */
export type PhotoWay = { kind: 'waits' } | { kind: 'waitsForWifi' } | { kind: 'goes'; part: number };

export interface Evidence {
  report: LocalReport;
  /** What of this report is still in the queue. */
  items: OutboxItem[];
  receipts: ReadonlyMap<string, StoredReceipt>;
  /** Photos wait for Wi-Fi now. */
  photosHeld: boolean;
}

/** Every sign and tick of a report is decided here. */
export function progressOf(evidence: Evidence): Progress {
  const { report, items, receipts } = evidence;
  const aside = items.find((item) => item.state === 'aside')?.aside;
  if (aside) return { state: 'attention', aside };
  const photos = report.photos.length;
  const text = items.find((item) => item.kind === 'text' || item.kind === 'withdrawal');
  if (text?.state === 'sending') return { state: 'sending', photo: 0, photos };
  if (text || !textIsHeld(report, receipts)) return { state: 'waiting', photos };
  return heldProgress(evidence);
}

function heldProgress({ report, items, receipts, photosHeld }: Evidence): Progress {
  switch (report.state) {
    case 'WITHDRAWN':
      return { state: 'withdrawn' };
    case 'RETURNED':
      return { state: 'returned', review: report.review };
    case 'APPROVED':
      return { state: 'approved' };
    case 'SUBMITTED':
    case null: {
      const held = heldPhotos(report, receipts);
      const uploads = items.filter((item): item is QueuedPhoto => item.kind === 'photo');
      if (held < report.photos.length) {
        return { state: 'textSent', held, photos: report.photos.length, way: wayOf(uploads, photosHeld) };
      }
      return report.openedAt === null ? { state: 'sent' } : { state: 'received' };
    }
  }
}

function wayOf(uploads: QueuedPhoto[], photosHeld: boolean): PhotoWay {
  const sending = uploads.find((item) => item.state === 'sending');
  if (sending) return { kind: 'goes', part: (sending.arrived ?? 0) / sending.bytes };
  const held = photosHeld && uploads.some((item) => !item.anyLine);
  return { kind: held ? 'waitsForWifi' : 'waits' };
}

/** The receipt of this very wording; a report of another phone is told by the change feed. */
export function textIsHeld(report: LocalReport, receipts: ReadonlyMap<string, StoredReceipt>): boolean {
  if (report.sha256 === null) return report.state !== null;
  return receipts.has(receiptKey('activity', report.id, report.sha256));
}

/** Photos with a receipt here, or of another phone and held as the server says. */
export function heldPhotos(report: LocalReport, receipts: ReadonlyMap<string, StoredReceipt>): number {
  const own = report.sha256 !== null;
  return report.photos.filter(
    (photo) => receipts.has(receiptKey('photo', photo.sha256, photo.sha256)) || (!own && photo.held),
  ).length;
}
