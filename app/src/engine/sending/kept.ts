import type { Database } from '../database';
import type { Receipt } from '../model';
import { receiptKey } from './receipts';
import { isSigned } from './signature';

export interface KeptReceipt {
  receipt: Receipt;
  /** True when a key of the server that lies on this phone has signed it. */
  valid: boolean;
}

/** The receipts of a report's wordings and of these photos, each verified once more. */
export async function listKept(db: Database, reportId: string, photos: string[]): Promise<KeptReceipt[]> {
  const texts = await db.receipts.where('key').startsWith(`activity:${reportId}:`).toArray();
  const pictures = await db.receipts.bulkGet(photos.map((sha256) => receiptKey('photo', sha256, sha256)));
  const keys = await db.keys.toArray();
  return [...texts.sort((one, other) => one.revision - other.revision), ...pictures]
    .filter((receipt) => receipt !== undefined)
    .map((receipt) => ({ receipt, valid: keys.some((key) => isSigned(receipt, key)) }));
}
