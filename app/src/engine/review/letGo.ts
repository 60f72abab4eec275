import type { Database } from '../database';
import type { ActivityDetail } from '../model';
import type { CarriedReport } from '../stored';

/** The setting that tells what is carried. */
export const STANDING = 'carrying';

/** What she carries: how many, with how many small photos, how heavy, and as of when. */
export interface Carrying {
  at: number;
  reports: number;
  photos: number;
  bytes: number;
  /** Photos were left where they are because she wants them over Wi-Fi only. */
  withoutPhotos: boolean;
}

/** Null when she has not chosen to carry anything. */
export async function standing(db: Database): Promise<Carrying | null> {
  return ((await db.settings.get(STANDING))?.value as Carrying | undefined) ?? null;
}

/** What was decided has been heard: she carries it no longer, nor the photos that nothing else shows. */
export async function letGo(db: Database, id: string): Promise<void> {
  await db.transaction('rw', [db.carried, db.carriedPhotos, db.settings], async () => {
    const gone = await db.carried.get(id);
    if (!gone) return;
    await db.carried.delete(id);
    const needed = new Set(wantedPhotos(await db.carried.toArray()));
    const photos = wantedPhotos([gone]).filter((sha256) => !needed.has(sha256));
    const rows = (await db.carriedPhotos.bulkGet(photos)).filter((row) => row !== undefined);
    await db.carriedPhotos.bulkDelete(photos);
    const before = await standing(db);
    if (!before) return;
    const bytes = rows.reduce((sum, { jpeg }) => sum + jpeg.size, gone.bytes);
    const value: Carrying = {
      ...before,
      reports: before.reports - 1,
      photos: before.photos - rows.length,
      bytes: before.bytes - bytes,
    };
    await db.settings.put({ name: STANDING, value });
  });
}

/** One photo of every report comes before a second of any; those they resemble come between. */
export function wantedPhotos(rows: Pick<CarriedReport, 'report'>[]): string[] {
  const wanted = new Set<string>();
  const add = ({ photos }: ActivityDetail, place: number) => {
    const photo = photos[place];
    if (photo?.held) wanted.add(photo.sha256);
  };
  const most = Math.max(0, ...rows.map(({ report }) => report.photos.length));
  rows.forEach(({ report }) => add(report, 0));
  for (const { report } of rows) {
    for (const { sha256, other } of report.lookAlikes ?? []) {
      if (other) [sha256, other.sha256].forEach((hash) => wanted.add(hash));
    }
  }
  for (let place = 1; place < most; place += 1) rows.forEach(({ report }) => add(report, place));
  return [...wanted];
}
