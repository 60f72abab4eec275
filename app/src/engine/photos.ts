import type { Database } from './database';
import { receiptKey } from './sending/receipts';

/** A photo made small and upright, with the hash of its bytes. */
export interface Prepared {
  sha256: string;
  blob: Blob;
  thumb: Blob;
}

const DAY = 86_400_000;
const KEPT_AFTER_RECEIPT = 45 * DAY;

/** The pictures on this phone, by the hash of their bytes. */
export class Photos {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  async keep(owner: string, { sha256, blob, thumb }: Prepared): Promise<void> {
    await this.db.photos.put({ sha256, owner, blob, thumb, bytes: blob.size, keptAt: this.now() });
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
