import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// HPKE (RFC 9180), base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. In plain
// JavaScript, because the browser's own is absent on plain http in a village office's network.

const KEM_SUITE = concatBytes(utf8ToBytes('KEM'), number16(0x0020));
const SUITE = concatBytes(utf8ToBytes('HPKE'), number16(0x0020), number16(0x0001), number16(0x0003));
const NOTHING = new Uint8Array(0);
const BASE_MODE = Uint8Array.of(0);

export interface Sealed {
  encapsulated: Uint8Array;
  ciphertext: Uint8Array;
}

/** Seals for whoever has the other half of `recipient`. `ephemeral` are 32 fresh random bytes. */
export function seal(
  recipient: Uint8Array,
  info: Uint8Array,
  head: Uint8Array,
  content: Uint8Array,
  ephemeral: Uint8Array,
): Sealed {
  const encapsulated = x25519.getPublicKey(ephemeral);
  const shared = sharedSecret(x25519.getSharedSecret(ephemeral, recipient), encapsulated, recipient);
  const { key, nonce } = keySchedule(shared, info);
  return { encapsulated, ciphertext: chacha20poly1305(key, nonce, head).encrypt(content) };
}

/** Opens what was sealed for the other half of `secret`; throws when it is not what was sealed. */
export function open(
  secret: Uint8Array,
  info: Uint8Array,
  head: Uint8Array,
  { encapsulated, ciphertext }: Sealed,
): Uint8Array {
  const agreed = x25519.getSharedSecret(secret, encapsulated);
  const { key, nonce } = keySchedule(sharedSecret(agreed, encapsulated, x25519.getPublicKey(secret)), info);
  return chacha20poly1305(key, nonce, head).decrypt(ciphertext);
}

function sharedSecret(agreed: Uint8Array, encapsulated: Uint8Array, recipient: Uint8Array): Uint8Array {
  const secret = labeledExtract(KEM_SUITE, NOTHING, 'eae_prk', agreed);
  return labeledExpand(KEM_SUITE, secret, 'shared_secret', concatBytes(encapsulated, recipient), 32);
}

function keySchedule(shared: Uint8Array, info: Uint8Array) {
  const context = concatBytes(
    BASE_MODE,
    labeledExtract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
    labeledExtract(SUITE, NOTHING, 'info_hash', info),
  );
  const secret = labeledExtract(SUITE, shared, 'secret', NOTHING);
  return {
    key: labeledExpand(SUITE, secret, 'key', context, 32),
    nonce: labeledExpand(SUITE, secret, 'base_nonce', context, 12),
  };
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, material: Uint8Array) {
  return extract(sha256, concatBytes(utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label), material), salt);
}

function labeledExpand(
  suite: Uint8Array,
  secret: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
) {
  const labeled = concatBytes(number16(length), utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label), info);
  return expand(sha256, secret, labeled, length);
}

function number16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff);
}
