import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** A PIN as it is kept: the slow hash of its digits. */
export interface Pin {
  salt: string;
  /** The cost it was made with, so that a later version can ask for more. */
  cost: number;
  hash: string;
}

/** About half a second of an old phone for each guess. */
const COST = 2 ** 14;

export async function makePin(digits: string, salt: Uint8Array, cost = COST): Promise<Pin> {
  return { salt: bytesToHex(salt), cost, hash: await hashOf(digits, salt, cost) };
}

export async function isRight(pin: Pin, digits: string): Promise<boolean> {
  return (await hashOf(digits, hexToBytes(pin.salt), pin.cost)) === pin.hash;
}

async function hashOf(digits: string, salt: Uint8Array, cost: number): Promise<string> {
  return bytesToHex(await scryptAsync(digits, salt, { N: cost, r: 8, p: 1, dkLen: 32 }));
}
