import type { Api } from '../api';
import { Refusal } from '../api';
import type { Database } from '../database';
import { sha256OfBytes } from '../hash';
import type { Outbox } from '../sending/outbox';
import { NOT_YET, SENT, type Outcome } from '../sending/outcome';
import type { Receipts } from '../sending/receipts';
import type { QueuedParcel } from '../stored';
import type { Fetch } from '../api';
import { split, type Unfit } from './format';

/** Room for the bundles of a whole village; more than that is no such file. */
const LARGEST_FILE = 200 * 1024 * 1024;

export type Taken = { kind: 'taken'; count: number; again: number } | { kind: 'unfit'; why: Unfit };

/** Takes bundles that another officer handed over, to bring them when there is signal. Twice does no harm. */
export async function takeParcels(
  db: Database,
  outbox: Outbox,
  owner: string,
  file: Blob,
  now: number,
): Promise<Taken> {
  if (file.size > LARGEST_FILE) return { kind: 'unfit', why: 'notOurs' };
  const found = split(new Uint8Array(await file.arrayBuffer()));
  if ('unfit' in found) return { kind: 'unfit', why: found.unfit };
  let again = 0;
  for (const { sha256, bytes } of found.parcels) {
    const carried = await db.parcels.get(sha256);
    const brought = await db.receipts.get(`parcel:${sha256}:${sha256}`);
    if (carried ?? brought) {
      again += 1;
      continue;
    }
    const blob = new Blob([bytes as BlobPart]);
    await outbox.carry({ sha256, owner, blob, bytes: bytes.length, takenAt: now });
  }
  return { kind: 'taken', count: found.parcels.length - again, again };
}

interface Bringing {
  db: Database;
  api: Api;
  outbox: Outbox;
  receipts: Receipts;
  fetch: Fetch;
}

/** One attempt to bring a bundle; it leaves this phone only for the server's signed word that it has arrived. */
export async function bring(
  item: QueuedParcel,
  { db, api, outbox, receipts, fetch }: Bringing,
): Promise<Outcome> {
  if (!item.held) {
    const parcel = await db.parcels.get(item.sha256);
    if (!parcel || sha256OfBytes(new Uint8Array(await parcel.blob.arrayBuffer())) !== item.sha256) {
      return { kind: 'refused', aside: { why: 'photoGone' } };
    }
    const { upload } = await import('../sending/upload');
    await upload(item, parcel.blob, outbox, fetch);
  }
  try {
    const receipt = await api.parcelReceipt(item.sha256);
    const expected = { kind: 'parcel', id: item.sha256, sha256: item.sha256 } as const;
    if (!(await receipts.accept(receipt, expected))) return NOT_YET;
  } catch (failure) {
    if (!(failure instanceof Refusal && failure.status === 404)) throw failure;
    await outbox.markNotHeld(item);
    return NOT_YET;
  }
  await outbox.brought(item);
  return SENT;
}
