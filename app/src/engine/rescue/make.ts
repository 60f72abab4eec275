import type { Database } from '../database';
import type { LocalReport, OutboxItem, QueuedText, StoredPhoto } from '../stored';
import { texted, textKey } from '../sending/queued';
import { receiptKey } from '../sending/receipts';
import { CONTENT_NAME, FORMAT, README_NAME, VERSION } from './content';
import type { Owner, RescueContent, RescuedReport } from './content';
import { writeZip, type Entry } from './zip';

export interface RescueFile {
  file: Blob;
  content: RescueContent;
}

/**
 * Everything of an officer on this phone that the server has no receipt for, in one file that any phone opens and
 * any person can read. `readme` says so in words.
 */
export async function makeRescueFile(
  db: Database,
  owner: Owner,
  now: number,
  readme: (content: RescueContent) => string,
): Promise<RescueFile> {
  const id = owner.officer.id;
  const items = await db.outbox.where('owner').equals(id).toArray();
  const drafts = await db.drafts.where('owner').equals(id).toArray();
  const reports = await reportsOf(db, items);
  const pictures = await picturesOf(db, [
    ...drafts.flatMap((draft) => draft.form.photos.map((photo) => photo.sha256)),
    ...reports.flatMap((report) => report.body.photos.map((photo) => photo.sha256)),
  ]);
  const carried = await db.parcels.where('owner').equals(id).toArray();
  const content: RescueContent = {
    format: FORMAT,
    version: VERSION,
    madeAt: new Date(now).toISOString(),
    officer: owner.officer,
    team: { regionCode: owner.team.regionCode, name: owner.team.name },
    drafts,
    reports,
    withdrawals: items.flatMap((item) =>
      item.kind === 'withdrawal' ? [{ reportId: item.reportId, reason: item.reason }] : [],
    ),
    decisions: items.flatMap((item) => {
      if (item.kind !== 'decision') return [];
      const { reportId, revision, decision, note, decisionId, seenState } = item;
      const known = { ...(decisionId && { decisionId }), ...(seenState && { seenState }) };
      return [{ reportId, revision, decision, note, ...known }];
    }),
    photos: pictures.map(({ sha256, origin }, index) => ({
      sha256,
      origin: origin ?? sha256,
      ...namesOf(sha256, index, reports),
    })),
    parcels: carried.map(({ sha256 }) => ({ sha256, file: `titipan/${sha256}.jejak` })),
  };
  const entries: Entry[] = [
    { name: README_NAME, content: new Blob([readme(content)]) },
    { name: CONTENT_NAME, content: new Blob([JSON.stringify(content, null, 2)]) },
  ];
  content.photos.forEach(({ file, thumb }, index) => {
    const picture = pictures[index];
    if (!picture?.blob) return;
    entries.push({ name: file, content: picture.blob }, { name: thumb, content: picture.thumb });
  });
  content.parcels.forEach(({ file }, index) => {
    const parcel = carried[index];
    if (parcel) entries.push({ name: file, content: parcel.blob });
  });
  return { file: await writeZip(entries, new Date(now)), content };
}

async function reportsOf(db: Database, items: OutboxItem[]): Promise<RescuedReport[]> {
  const waiting = items.filter((item) => item.kind === 'text' || item.kind === 'photo');
  const reports = [];
  for (const id of new Set(waiting.map((item) => item.reportId))) {
    const text = waiting.find((item): item is QueuedText => item.key === textKey(id));
    const report = await db.reports.get(id);
    const body = text?.body ?? report?.body;
    if (report && body) reports.push(rescued(report, text, body));
  }
  return reports;
}

function rescued(
  report: LocalReport,
  text: QueuedText | undefined,
  body: RescuedReport['body'],
): RescuedReport {
  const { id, title, typeName, regionName } = report;
  return {
    id,
    title,
    typeName,
    regionName,
    textWaits: text !== undefined,
    queuedAt: text?.queuedAt ?? Date.parse(report.changedAt),
    body,
    sha256: texted(body).sha256,
    tried: text?.tried ?? [],
  };
}

/** Whole pictures without a receipt. */
async function picturesOf(db: Database, hashes: string[]): Promise<StoredPhoto[]> {
  const pictures = [];
  for (const sha256 of new Set(hashes)) {
    const photo = await db.photos.get(sha256);
    const held = await db.receipts.get(receiptKey('photo', sha256, sha256));
    if (photo?.blob && !held) pictures.push(photo);
  }
  return pictures;
}

/** Names that tell a person which report a photo belongs to. */
function namesOf(sha256: string, index: number, reports: RescuedReport[]) {
  const report = reports.find(({ body }) => body.photos.some((photo) => photo.sha256 === sha256));
  const words = report ? `${report.body.startDate} ${report.title}` : 'rancangan';
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const name = `${String(index + 1).padStart(3, '0')}-${plain}.jpg`;
  return { file: `foto/${name}`, thumb: `foto/kecil/${name}` };
}
