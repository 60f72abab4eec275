import type { Database } from '../database';
import type { CarriedPhoto, CarriedReport } from '../stored';
import type { WaitingCalls, WaitingReport } from './calls';
import { STANDING, wantedPhotos, type Carrying } from './letGo';

/** As many as a reviewer takes along, and what all of it together may weigh. */
export const MOST_CARRIED = 200;
export const MOST_CARRIED_BYTES = 5_000_000;

const REPORTS_AT_ONCE = 50;
const PHOTOS_AT_ONCE = 20;

/** Waiting reports on this phone, whole and with small photos, so that they can be checked without signal. */
export class Carried {
  constructor(
    private readonly db: Database,
    private readonly calls: WaitingCalls,
    private readonly now: () => number,
  ) {}

  /** Takes along what waits now, the longest waiting first; what no longer waits is let go. */
  async take(withPhotos: boolean, tell: (reports: number) => void): Promise<void> {
    const taken = await this.fetchReports(tell);
    const rows = this.fitting(taken);
    await this.db.transaction('rw', this.db.carried, async () => {
      await this.db.carried.clear();
      await this.db.carried.bulkPut(rows);
    });
    const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
    await this.keepStanding({ at: this.now(), reports: rows.length, withoutPhotos: !withPhotos }, bytes);
    await this.takePhotos(rows, MOST_CARRIED_BYTES - bytes, withPhotos);
    await this.keepStanding({ at: this.now(), reports: rows.length, withoutPhotos: !withPhotos }, bytes);
  }

  /** Carries nothing any more, and takes nothing along by itself. */
  async stop(): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.carried, db.carriedPhotos, db.settings], async () => {
      await db.carried.clear();
      await db.carriedPhotos.clear();
      await db.settings.delete(STANDING);
    });
  }

  private async fetchReports(tell: (reports: number) => void): Promise<WaitingReport[]> {
    const taken: WaitingReport[] = [];
    let after: string | null = null;
    do {
      const page = await this.calls.page(after, REPORTS_AT_ONCE);
      taken.push(...page.items);
      after = page.next;
      tell(taken.length);
    } while (after !== null && taken.length < MOST_CARRIED);
    return taken;
  }

  private fitting(taken: WaitingReport[]): CarriedReport[] {
    const at = this.now();
    const rows: CarriedReport[] = [];
    let left = MOST_CARRIED_BYTES;
    for (const waiting of taken.slice(0, MOST_CARRIED)) {
      const bytes = new Blob([JSON.stringify(waiting)]).size;
      if (bytes > left) continue;
      left -= bytes;
      rows.push({ id: waiting.report.id, at, bytes, ...waiting });
    }
    return rows;
  }

  private async takePhotos(rows: CarriedReport[], room: number, fetching: boolean): Promise<void> {
    const wanted = wantedPhotos(rows);
    const here = new Map<string, CarriedPhoto>();
    await this.db.carriedPhotos.each((photo) => here.set(photo.sha256, photo));
    const unwanted = new Set(here.keys());
    let left = room;
    for (let from = 0; from < wanted.length && left > 0; from += PHOTOS_AT_ONCE) {
      const group = wanted.slice(from, from + PHOTOS_AT_ONCE);
      const missing = fetching ? group.filter((sha256) => !here.has(sha256)) : [];
      const fetched = missing.length > 0 ? await this.calls.photos(missing) : [];
      const arrived = new Map(fetched.map(({ sha256, jpeg }) => [sha256, { sha256, jpeg: picture(jpeg) }]));
      for (const sha256 of group) {
        const photo = here.get(sha256) ?? arrived.get(sha256);
        if (!photo || photo.jpeg.size > left) continue;
        left -= photo.jpeg.size;
        unwanted.delete(sha256);
        if (!here.has(sha256)) await this.db.carriedPhotos.put(photo);
      }
    }
    await this.db.carriedPhotos.bulkDelete([...unwanted]);
  }

  private async keepStanding(
    told: Pick<Carrying, 'at' | 'reports' | 'withoutPhotos'>,
    reportBytes: number,
  ): Promise<void> {
    let bytes = reportBytes;
    let photos = 0;
    await this.db.carriedPhotos.each(({ jpeg }) => {
      bytes += jpeg.size;
      photos += 1;
    });
    const value: Carrying = { ...told, photos, bytes };
    await this.db.settings.put({ name: STANDING, value });
  }
}

function picture(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
