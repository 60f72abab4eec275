// Room for a month of photos and everything else a phone must do.
const LOW_BYTES = 150_000_000;

/** Whether room is so short that new photos are made smaller; false when the phone does not tell. */
export async function isNearlyFull(): Promise<boolean> {
  const left = await storageLeft();
  return left !== null && isLow(left);
}

export function isLow(left: number): boolean {
  return left <= LOW_BYTES;
}

/** Bytes this phone can still keep for us, or null when it does not tell. */
export async function storageLeft(): Promise<number | null> {
  const estimate = await estimateOf();
  return estimate ? estimate.quota - estimate.usage : null;
}

export async function estimateOf(): Promise<{ usage: number; quota: number } | null> {
  // Absent on plain http and in old browsers.
  if (!('storage' in navigator)) return null;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { usage, quota };
}

/** Whether the phone has promised not to clear unsent reports by itself; null when it does not tell. */
export async function isKeptForGood(): Promise<boolean | null> {
  if (!('storage' in navigator)) return null;
  return navigator.storage.persisted();
}

/** Asks that the phone never clears unsent reports by itself. Some grant it only once the app is used, so it is asked again. */
export async function keepForGood(): Promise<void> {
  if ((await isKeptForGood()) === false) await navigator.storage.persist();
}
