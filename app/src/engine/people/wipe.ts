import type { Database } from '../database';

/**
 * Takes from an officer's store what the server can tell again: reports, answers, pictures it holds. What was
 * never sent stays: drafts, the queue, notes, their pictures, and what the phone must know of them.
 */
export async function wipe(db: Database): Promise<void> {
  await db.transaction(
    'rw',
    [
      ...[db.reports, db.outbox, db.drafts, db.photos, db.receipts, db.notices, db.settings, db.deviceKeys],
      ...[db.carried, db.carriedPhotos],
    ],
    async () => {
      const queue = await db.outbox.toArray();
      const unsent = new Set(queue.map((item) => item.reportId));
      await db.reports.filter((report) => !unsent.has(report.id)).delete();
      await db.reports.toCollection().modify({ detail: null });
      const pictures = await picturesOf(db, unsent);
      await db.photos.filter((photo) => !pictures.has(photo.sha256)).delete();
      await db.receipts
        .filter((receipt) => !unsent.has(receipt.id) && !pictures.has(receipt.sha256))
        .delete();
      await db.notices.clear();
      await db.carried.clear();
      await db.carriedPhotos.clear();
      await db.settings.filter(({ name }) => isTold(name, unsent)).delete();
      await db.deviceKeys.clear(); // the next session makes another
    },
  );
}

async function picturesOf(db: Database, unsent: Set<string>): Promise<Set<string>> {
  const pictures = new Set<string>();
  await db.drafts.each((draft) => draft.form.photos.forEach((photo) => pictures.add(photo.sha256)));
  await db.reports.each((report) => {
    if (unsent.has(report.id)) report.photos.forEach((photo) => pictures.add(photo.sha256));
  });
  await db.outbox.each((item) => {
    if (item.kind === 'photo') pictures.add(item.sha256);
  });
  return pictures;
}

/** Answers seen, the place in the feed, decisions that have arrived, what other phones write. */
function isTold(name: string, unsent: Set<string>): boolean {
  if (name.startsWith('decision/')) return !unsent.has(name.slice(name.lastIndexOf('/') + 1));
  const told = ['seen/', 'judged/', 'carrying', 'cursor:', 'elsewhere:', 'parcelKey'];
  return told.some((start) => name.startsWith(start));
}
