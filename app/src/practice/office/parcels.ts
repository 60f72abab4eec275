import { verify } from '@noble/ed25519';
import { x25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, sha256OfBytes, toBase64 } from '../../engine/hash';
import type { ParcelKey } from '../../engine/model';
import { partsOf, readNumber32 } from '../../engine/parcel/format';
import { INFO } from '../../engine/parcel/hand';
import { open } from '../../engine/parcel/hpke';
import { instant, type Desk } from './desk';
import type { Shelf } from './shelf';
import { receiptFor } from './signing';

const KEY_ID = '1a71ba0000000000';

/** The key for which the practice phone seals: of this village alone. */
export function parcelKeyOf({ parcelSecret }: Shelf): ParcelKey {
  const publicKey = toBase64(x25519.getPublicKey(Uint8Array.from(parcelSecret)));
  return { keyId: KEY_ID, algorithm: 'HPKE-X25519-SHA256-CHACHA20POLY1305', publicKey };
}

export function registerPhone(shelf: Shelf, keyId: string, text: string): void {
  const { publicKey } = JSON.parse(text) as { publicKey: string };
  shelf.deviceKeys[keyId] = publicKey;
}

interface Header {
  officer: string;
  report: string;
  deviceKey: string;
  madeAt: string;
  text: number;
  photos: { sha256: string; bytes: number }[];
  signature: string;
}

/** Takes in what another phone brings, if the author's phone has signed it; the report that came, else null. */
export function receive(shelf: Shelf, desk: Desk, parcel: Uint8Array, now: number): string | null {
  const { head, ...sealed } = partsOf(parcel);
  const content = open(Uint8Array.from(shelf.parcelSecret), INFO, head, sealed);
  const headerBytes = readNumber32(content, 0);
  const header = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + headerBytes))) as Header;
  const textAt = 4 + headerBytes;
  const text = content.subarray(textAt, textAt + header.text);
  if (!isSigned(header, text, shelf)) return null;
  let from = textAt + header.text;
  for (const { sha256, bytes } of header.photos) {
    if (sha256OfBytes(content.subarray(from, from + bytes)) !== sha256) return null;
    const receivedAt = instant(now);
    shelf.photos[sha256] ??= receiptFor(shelf, {
      kind: 'photo',
      id: sha256,
      revision: 0,
      sha256,
      receivedAt,
    });
    from += bytes;
  }
  desk.put(header.report, new TextDecoder().decode(text));
  shelf.carried[header.report] = now;
  return header.report;
}

function isSigned(header: Header, text: Uint8Array, { deviceKeys }: Shelf): boolean {
  const { officer, report, deviceKey, madeAt, photos, signature } = header;
  const key = deviceKeys[deviceKey];
  if (!key) return false;
  const hashes = [sha256OfBytes(text), ...photos.map(({ sha256 }) => sha256)];
  const signed = ['jejak-parcel-v1', officer, report, madeAt, ...hashes].join('\n');
  return verify(fromBase64(signature), utf8ToBytes(signed), fromBase64(key));
}
