import type { Database } from '../database';
import { sha256OfBytes } from '../hash';
import { takeParcels } from '../parcel/carry';
import type { Photos } from '../photos';
import type { Outbox } from '../sending/outbox';
import { texted } from '../sending/queued';
import type { RescueContent, RescuedPhoto, RescuedReport } from './content';
import { ZipTrouble, type ZipFile } from './zip';

const LARGEST_PHOTO = 5 * 1024 * 1024;

interface Room {
  db: Database;
  outbox: Outbox;
  photos: Photos;
  now: () => number;
}

/** What came back into the drafts and the queue, and what was there already. */
export interface Restored {
  drafts: number;
  reports: number;
  parcels: number;
  already: number;
  /** Photos that the file names and that are not whole in it. */
  photosLost: number;
}

/**
 * Everything of the file into the drafts and the queue of `owner`. Doing it again changes nothing, and a newer
 * wording on this phone stays.
 */
export async function restore(
  room: Room,
  owner: string,
  content: RescueContent,
  zip: ZipFile,
): Promise<Restored> {
  const done = { drafts: 0, reports: 0, parcels: 0, already: 0, photosLost: 0 };
  done.photosLost = await restorePhotos(room, owner, content.photos, zip);
  for (const draft of content.drafts) {
    if (await restoreDraft(room.db, { ...draft, owner })) done.drafts += 1;
    else done.already += 1;
  }
  for (const report of content.reports) {
    if (await restoreReport(room.outbox, owner, report)) done.reports += 1;
    else done.already += 1;
  }
  for (const { reportId, reason } of content.withdrawals) {
    if (!(await room.db.outbox.get(`withdrawal:${reportId}`)))
      await room.outbox.withdraw(owner, reportId, reason);
  }
  for (const { reportId, revision, decision, note, ...known } of content.decisions) {
    if (await room.db.outbox.get(`decision:${reportId}`)) continue;
    await room.outbox.decide(owner, reportId, revision, decision, note, known);
  }
  for (const { file } of content.parcels) {
    const taken = await takeParcels(
      room.db,
      room.outbox,
      owner,
      await zip.read(file, LARGEST_PHOTO),
      room.now(),
    );
    if (taken.kind === 'taken') done.parcels += taken.count;
  }
  return done;
}

/**
 * The reports of another officer's file, sent by `owner` on her behalf: both names stay. What is unfinished stays
 * in the file, for only its author can finish it.
 */
export async function takeOver(
  room: Room,
  owner: string,
  content: RescueContent,
  zip: ZipFile,
): Promise<Restored> {
  const wanted = new Set(content.reports.flatMap(({ body }) => body.photos.map((photo) => photo.sha256)));
  const photos = content.photos.filter((photo) => wanted.has(photo.sha256));
  const done = { drafts: 0, reports: 0, parcels: 0, already: 0, photosLost: 0 };
  done.photosLost = await restorePhotos(room, owner, photos, zip);
  const onBehalfOf = `${content.officer.name}, ${content.team.name}`.slice(0, 200);
  for (const report of content.reports.filter(({ textWaits }) => textWaits)) {
    const body = { ...report.body, onBehalfOf: report.body.onBehalfOf ?? onBehalfOf };
    const { sha256 } = texted(body);
    // It has been hers alone so far: no wording of this phone may have arrived.
    if (await restoreReport(room.outbox, owner, { ...report, body, sha256, tried: [] })) done.reports += 1;
    else done.already += 1;
  }
  return done;
}

async function restorePhotos(
  { db, photos }: Room,
  owner: string,
  wanted: RescuedPhoto[],
  zip: ZipFile,
): Promise<number> {
  let lost = 0;
  for (const { sha256, origin, file, thumb } of wanted) {
    if ((await db.photos.get(sha256))?.blob) continue;
    try {
      const blob = await jpeg(zip, file);
      if (sha256OfBytes(new Uint8Array(await blob.arrayBuffer())) !== sha256) throw new ZipTrouble('damaged');
      const small = zip.has(thumb) ? await jpeg(zip, thumb) : blob;
      await photos.keep(owner, { sha256, origin, blob, thumb: small });
    } catch (trouble) {
      if (!(trouble instanceof ZipTrouble)) throw trouble;
      lost += 1; // the words come back all the same
    }
  }
  return lost;
}

// Copied out of the file: it may be deleted or lie on a card that is taken out.
async function jpeg(zip: ZipFile, name: string): Promise<Blob> {
  return new Blob([await (await zip.read(name, LARGEST_PHOTO)).arrayBuffer()], { type: 'image/jpeg' });
}

async function restoreDraft(db: Database, draft: RescueContent['drafts'][number]): Promise<boolean> {
  return db.transaction('rw', [db.drafts, db.reports], async () => {
    const here = await db.drafts.get(draft.id);
    if (here && here.changedAt >= draft.changedAt) return false;
    // It has become a report meanwhile, from here or from another phone.
    if (((await db.reports.get(draft.id))?.revision ?? 0) > draft.baseRevision) return false;
    await db.drafts.put({ ...draft, version: (here?.version ?? 0) + 1 });
    return true;
  });
}

function restoreReport(outbox: Outbox, owner: string, report: RescuedReport): Promise<boolean> {
  const { id, body, title, typeName, regionName, queuedAt, tried, textWaits } = report;
  return outbox.restore({ id, owner, body, title, typeName, regionName }, { queuedAt, tried, textWaits });
}
