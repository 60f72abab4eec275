import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64 } from '../hash';
import type { Receipt, SigningKey } from '../model';

hashes.sha512 = (message) => sha512(message);

/** True when the server's key has signed exactly this receipt. */
export function isSigned(receipt: Receipt, key: SigningKey): boolean {
  if (key.algorithm !== 'Ed25519' || key.keyId !== receipt.keyId) return false;
  try {
    return verify(fromBase64(receipt.signature), utf8ToBytes(signedText(receipt)), fromBase64(key.publicKey));
  } catch {
    return false; // no point of the curve, wrong length: not a signature
  }
}

export function signedText(receipt: Receipt): string {
  const { kind, id, revision, sha256, receivedAt } = receipt;
  return `jejak-receipt-v1\n${kind}\n${id}\n${revision}\n${sha256}\n${receivedAt}`;
}
