import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Refusal, type Api } from '../api';
import type { Database } from '../database';
import { sha256OfBytes, toBase64 } from '../hash';
import type { ParcelKey } from '../model';
import type { DeviceKeyRow } from '../stored';

hashes.sha512 = (message) => sha512(message);

const KEY_ID_LENGTH = 16;
const PARCEL_KEY = 'parcelKey';
const RENEW_AFTER = 7 * 86_400_000;
const REGISTER_AGAIN_AFTER = 86_400_000;

export interface Making {
  now: () => number;
  randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}

/**
 * Early, while there is signal: this phone's key is made known for its officer, and the key for which bundles
 * are sealed is fetched. Both are needed on the day without signal.
 */
export async function prepareForParcels(
  db: Database,
  api: Api,
  owner: string,
  { now, randomBytes }: Making,
): Promise<void> {
  const key = (await db.deviceKeys.get(owner)) ?? (await make(db, owner, randomBytes));
  const age = now() - (key.registeredAt ?? 0);
  if (age > REGISTER_AGAIN_AFTER || age < 0) await register(db, api, key, now());
  const known = (await db.settings.get(PARCEL_KEY))?.value as { at: number } | undefined;
  if (!known || now() - known.at > RENEW_AFTER) {
    await db.settings.put({ name: PARCEL_KEY, value: { at: now(), key: await api.parcelKey() } });
  }
}

/** Told again from time to time: a key that was closed from afar gives way to a new one once she is in again. */
async function register(db: Database, api: Api, key: DeviceKeyRow, now: number): Promise<void> {
  const { owner, keyId, secret, publicKey } = key;
  const proof = sign(utf8ToBytes(`jejak-device-key-v1\n${owner}\n${keyId}`), secret);
  try {
    await api.registerKey(keyId, toBase64(publicKey), toBase64(proof));
    await db.deviceKeys.update(owner, { registeredAt: now });
  } catch (failure) {
    if (!(failure instanceof Refusal && failure.status === 409)) throw failure;
    await db.deviceKeys.delete(owner); // the next round makes another
  }
}

/** The keys with which a bundle can be made without signal; null while one of them is missing. */
export async function findParcelKeys(
  db: Database,
  owner: string,
): Promise<{ device: DeviceKeyRow; server: ParcelKey } | null> {
  const device = await db.deviceKeys.get(owner);
  const known = (await db.settings.get(PARCEL_KEY))?.value as { key: ParcelKey } | undefined;
  const isRegistered = typeof device?.registeredAt === 'number';
  return isRegistered && known ? { device, server: known.key } : null;
}

export function signWith(device: DeviceKeyRow, text: string): Uint8Array {
  return sign(utf8ToBytes(text), device.secret);
}

async function make(db: Database, owner: string, randomBytes: Making['randomBytes']): Promise<DeviceKeyRow> {
  const secret = randomBytes(new Uint8Array(32));
  const publicKey = getPublicKey(secret);
  const keyId = sha256OfBytes(publicKey).slice(0, KEY_ID_LENGTH);
  const row = { owner, keyId, secret, publicKey, registeredAt: null };
  await db.deviceKeys.put(row);
  return row;
}
