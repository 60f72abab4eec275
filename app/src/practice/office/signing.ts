import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Receipt, SigningKey } from '../../engine/model';
import { signedText } from '../../engine/sending/signature';
import type { Shelf } from './shelf';

hashes.sha512 = (message) => sha512(message);

const KEY_ID = 'latihan';

export function publicKeyOf({ secret }: Shelf): SigningKey {
  return { keyId: KEY_ID, algorithm: 'Ed25519', publicKey: base64(getPublicKey(Uint8Array.from(secret))) };
}

/** A receipt as the real server signs it, with the key of the practice. */
export function receiptFor(
  { secret }: Shelf,
  bare: Pick<Receipt, 'kind' | 'id' | 'revision' | 'sha256' | 'receivedAt'>,
): Receipt {
  const unsigned: Receipt = { ...bare, keyId: KEY_ID, signature: '' };
  const signature = sign(utf8ToBytes(signedText(unsigned)), Uint8Array.from(secret));
  return { ...unsigned, signature: base64(signature) };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
