import Dexie from 'dexie';
import type { Database } from './database';
import type { Location } from './model';
import { receiptKey } from './sending/receipts';
import type { PhotoUse } from './stored';

/** A photo made small and upright, with the hash of its bytes. */
export interface Prepared {
  sha256: string;
  /** Of the file it was made from: the same file is known again however it was made small. */
  origin: string;
  blob: Blob;
  thumb: Blob;
  /** When and where, as the camera noted it: not in the picture any more. */
  takenAt: string | null;
  location: Location | null;
}

type Known = Pick<Prepared, 'sha256' | 'origin'>;

const DAY = 86_400_000;
const KEPT_AFTER_RECEIPT = 45 * DAY;

/** The pictures on this phone, by the hash of their bytes. */
export class Photos {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  async keep(
    owner: string,
    { sha256, origin, blob, thumb }: Omit<Prepared, 'takenAt' | 'location'>,
  ): Promise<void> {
    await this.db.photos.put({ sha256, origin, owner, blob, thumb, bytes: blob.size, keptAt: this.now() });
  }

  /** Whether one of these photos is the same picture, or was made from the same file. */
  async isAmong(photo: Known, hashes: string[]): Promise<boolean> {
    const same = await this.same(photo);
    return hashes.some((sha256) => same.has(sha256));
  }

  /** Her latest other report that shows this picture; one that was withdrawn does not count. */
  async findUse(owner: string, photo: Known, besides: string): Promise<PhotoUse | undefined> {
    const same = await this.same(photo);
    const shows = (photos: { sha256: string }[]) => photos.some(({ sha256 }) => same.has(sha256));
    const draft = await this.db.drafts
      .where('owner')
      .equals(owner)
      .filter(({ id, form }) => id !== besides && shows(form.photos))
      .first();
    if (draft) return { title: draft.form.title, day: draft.form.startDate };
    const report = await this.db.reports
      .where('[owner+startDate]')
      .between([owner, Dexie.minKey], [owner, Dexie.maxKey])
      .reverse()
      .filter(({ id, state, photos }) => id !== besides && state !== 'WITHDRAWN' && shows(photos))
      .first();
    return report && { title: report.title, day: report.startDate };
  }

  private async same({ sha256, origin }: Known): Promise<Set<string>> {
    const made = await this.db.photos.where('origin').equals(origin).primaryKeys();
    return new Set([sha256, ...made]);
  }

  /** The picture as it was sent, not its small copy; undefined when the phone has made room. */
  async findWhole(sha256: string): Promise<Blob | undefined> {
    return (await this.db.photos.get(sha256))?.blob ?? undefined;
  }

  /** The picture for a screen, whole or small; undefined when it is not on this phone. */
  async find(sha256: string, size: 'thumb' | 'full'): Promise<Blob | undefined> {
    const photo = await this.db.photos.get(sha256);
    return (size === 'full' ? photo?.blob : undefined) ?? photo?.thumb;
  }

  /** How many bytes of these pictures are still to be sent. */
  async weigh(hashes: string[]): Promise<number> {
    let bytes = 0;
    for (const photo of await this.db.photos.bulkGet(hashes)) {
      if (photo && !(await this.isHeld(photo.sha256))) bytes += photo.bytes;
    }
    return bytes;
  }

  /** Makes room: pictures nobody needs, and whole ones the server has held for long. */
  async tidy(): Promise<void> {
    const needed = await this.needed();
    const now = this.now();
    for (const photo of await this.db.photos.toArray()) {
      const age = now - photo.keptAt;
      if (!needed.has(photo.sha256) && age > DAY) {
        await this.db.photos.delete(photo.sha256);
      } else if (photo.blob && age > KEPT_AFTER_RECEIPT && (await this.isHeld(photo.sha256))) {
        await this.db.photos.update(photo.sha256, { blob: null });
      }
    }
  }

  private async isHeld(sha256: string): Promise<boolean> {
    return (await this.db.receipts.get(receiptKey('photo', sha256, sha256))) !== undefined;
  }

  private async needed(): Promise<Set<string>> {
    const needed = new Set<string>();
    await this.db.drafts.each((draft) => draft.form.photos.forEach((photo) => needed.add(photo.sha256)));
    await this.db.reports.each((report) => report.photos.forEach((photo) => needed.add(photo.sha256)));
    await this.db.outbox.each((item) => {
      if (item.kind === 'photo') needed.add(item.sha256);
    });
    return needed;
  }
}
