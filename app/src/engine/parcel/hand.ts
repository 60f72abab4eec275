import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Database } from '../database';
import { fromBase64, toBase64 } from '../hash';
import type { ActivityBody, ParcelKey } from '../model';
import { receiptKey } from '../sending/receipts';
import { texted, textKey } from '../sending/queued';
import type { DeviceKeyRow } from '../stored';
import { findParcelKeys, signWith, type Making } from './deviceKey';
import { closed, headOf, LARGEST_PARCEL, number32 } from './format';
import { seal } from './hpke';

export const INFO = utf8ToBytes('jejak-parcel-v1');
// Room for the header, the seal and the words.
const ROOM_FOR_PHOTOS = LARGEST_PARCEL - 700_000;

export type Handing =
  /** The phone has never been connected since it can do this. */
  { kind: 'notReady' } | { kind: 'ready'; file: Blob; reports: number; photosLeft: number };

/** *Titip laporan*: seals reports that wait, so that another officer's phone can bring them. */
export async function handOver(
  db: Database,
  owner: string,
  reportIds: string[],
  making: Making,
): Promise<Handing> {
  const keys = await findParcelKeys(db, owner);
  if (!keys) return { kind: 'notReady' };
  const parts: BlobPart[] = [];
  let photosLeft = 0;
  for (const id of reportIds) {
    const content = await contentOf(db, id);
    if (!content) continue;
    parts.push(sealed(owner, id, content, keys, making) as BlobPart);
    photosLeft += content.photosLeft;
    await db.handed.put({ reportId: id, sha256: content.sha256, at: making.now() });
  }
  const file = new Blob(parts, { type: 'application/octet-stream' });
  return { kind: 'ready', file, reports: parts.length, photosLeft };
}

interface Content {
  text: Uint8Array;
  sha256: string;
  photos: { sha256: string; bytes: Uint8Array }[];
  photosLeft: number;
}

/** The very wording that waits, and the photos that have no receipt yet. */
async function contentOf(db: Database, id: string): Promise<Content | null> {
  const body = await wordingOf(db, id);
  if (!body) return null;
  const { text, sha256 } = texted(body);
  const photos = [];
  let room = ROOM_FOR_PHOTOS;
  let photosLeft = 0;
  for (const { sha256: hash } of body.photos) {
    if (await db.receipts.get(receiptKey('photo', hash, hash))) continue;
    const blob = (await db.photos.get(hash))?.blob;
    if (!blob || blob.size > room) {
      photosLeft += 1;
      continue;
    }
    room -= blob.size;
    photos.push({ sha256: hash, bytes: new Uint8Array(await blob.arrayBuffer()) });
  }
  return { text: utf8ToBytes(text), sha256, photos, photosLeft };
}

async function wordingOf(db: Database, id: string): Promise<ActivityBody | null> {
  const queued = await db.outbox.get(textKey(id));
  return queued?.kind === 'text' ? queued.body : ((await db.reports.get(id))?.body ?? null);
}

function sealed(
  officer: string,
  report: string,
  { text, sha256, photos }: Content,
  { device, server }: { device: DeviceKeyRow; server: ParcelKey },
  { now, randomBytes }: Making,
): Uint8Array {
  const madeAt = new Date(now()).toISOString();
  const signed = ['jejak-parcel-v1', officer, report, madeAt, sha256, ...photos.map((photo) => photo.sha256)];
  const header = utf8ToBytes(
    JSON.stringify({
      version: 1,
      officer,
      report,
      deviceKey: device.keyId,
      madeAt,
      text: text.length,
      photos: photos.map((photo) => ({ sha256: photo.sha256, bytes: photo.bytes.length })),
      signature: toBase64(signWith(device, signed.join('\n'))),
    }),
  );
  const content = concatBytes(number32(header.length), header, text, ...photos.map((photo) => photo.bytes));
  const head = headOf(server.keyId, content.length);
  const recipient = fromBase64(server.publicKey);
  const { encapsulated, ciphertext } = seal(recipient, INFO, head, content, randomBytes(new Uint8Array(32)));
  return closed(head, encapsulated, ciphertext);
}
