import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// A bundle as it is carried: magic, length of the whole, id of the key it is sealed for, encapsulated key, sealed
// content, and a SHA-256 of all before it. A file holds one after another.

export const LARGEST_PARCEL = 5 * 1024 * 1024;
const MAGIC = utf8ToBytes('JEJAKTP1');
const KEY_ID_BYTES = 8;
const HEAD_BYTES = MAGIC.length + 4 + KEY_ID_BYTES;
const ENCAPSULATED_BYTES = 32;
const TAG_BYTES = 16;
const SUM_BYTES = 32;
const SMALLEST = HEAD_BYTES + ENCAPSULATED_BYTES + TAG_BYTES + SUM_BYTES;

/** What stands before the seal; the seal vouches for it too. */
export function headOf(keyId: string, contentBytes: number): Uint8Array {
  return concatBytes(MAGIC, number32(SMALLEST + contentBytes), hexToBytes(keyId));
}

export function closed(head: Uint8Array, encapsulated: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const bytes = concatBytes(head, encapsulated, ciphertext);
  return concatBytes(bytes, sha256(bytes));
}

/** The parts of a whole bundle, as whoever can open it needs them. */
export function partsOf(parcel: Uint8Array) {
  const ciphertextAt = HEAD_BYTES + ENCAPSULATED_BYTES;
  return {
    head: parcel.subarray(0, HEAD_BYTES),
    encapsulated: parcel.subarray(HEAD_BYTES, ciphertextAt),
    ciphertext: parcel.subarray(ciphertextAt, parcel.length - SUM_BYTES),
  };
}

/** Why a file holds no bundles that can be carried. */
export type Unfit = 'notOurs' | 'newer' | 'damaged';

export type Split = { parcels: { sha256: string; bytes: Uint8Array }[] } | { unfit: Unfit };

/** The bundles of a file, each whole; nobody but the server can look into them. */
export function split(file: Uint8Array): Split {
  const parcels = [];
  for (let from = 0; from < file.length;) {
    const rest = file.subarray(from);
    if (!beginsWith(rest, MAGIC)) {
      const ours = from > 0 || (rest.length > 7 && beginsWith(rest, MAGIC.subarray(0, 7)));
      return { unfit: ours ? (from > 0 ? 'damaged' : 'newer') : 'notOurs' };
    }
    const length = rest.length < HEAD_BYTES ? 0 : readNumber32(rest, MAGIC.length);
    if (length < SMALLEST || length > LARGEST_PARCEL || length > rest.length) return { unfit: 'damaged' };
    const bytes = rest.slice(0, length);
    const sum = bytesToHex(bytes.subarray(length - SUM_BYTES));
    if (bytesToHex(sha256(bytes.subarray(0, length - SUM_BYTES))) !== sum) return { unfit: 'damaged' };
    parcels.push({ sha256: bytesToHex(sha256(bytes)), bytes });
    from += length;
  }
  return parcels.length === 0 ? { unfit: 'notOurs' } : { parcels };
}

export function number32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

export function readNumber32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

function beginsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
