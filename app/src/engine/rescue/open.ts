import { FIELDS, type ActivityState, type Location } from '../model';
import { emptyForm } from '../report/report';
import { texted } from '../sending/queued';
import type { Draft, DraftForm } from '../stored';
import { CONTENT_NAME, FORMAT, VERSION, type RescueContent, type RescuedReport } from './content';
import { ZipFile, ZipTrouble, type Unreadable } from './zip';

const LARGEST_FILE = 2_000_000_000;
const LARGEST_CONTENT = 50_000_000;

export type RescueTrouble = Unreadable | 'newer' | 'tooLarge';

export type Opened =
  { kind: 'opened'; content: RescueContent; zip: ZipFile } | { kind: 'trouble'; why: RescueTrouble };

/** Reads a rescue file without trusting it: what is not as it should be is said, and nothing of it is taken. */
export async function openRescueFile(file: Blob): Promise<Opened> {
  if (file.size > LARGEST_FILE) return { kind: 'trouble', why: 'tooLarge' };
  try {
    const zip = await ZipFile.open(file);
    if (!zip.has(CONTENT_NAME)) return { kind: 'trouble', why: 'notOurs' };
    const text = await (await zip.read(CONTENT_NAME, LARGEST_CONTENT)).text();
    const told = parsed(text);
    if (told.format !== FORMAT) return { kind: 'trouble', why: 'notOurs' };
    if (typeof told.version !== 'number' || told.version > VERSION) return { kind: 'trouble', why: 'newer' };
    return { kind: 'opened', content: contentOf(told), zip };
  } catch (trouble) {
    if (trouble instanceof ZipTrouble) return { kind: 'trouble', why: trouble.why };
    throw trouble;
  }
}

type Members = Record<string, unknown>;

function parsed(text: string): Members {
  try {
    return members(JSON.parse(text));
  } catch {
    throw new ZipTrouble('damaged');
  }
}

function contentOf(told: Members): RescueContent {
  const officer = members(told.officer);
  const team = members(told.team);
  return {
    format: FORMAT,
    version: VERSION,
    madeAt: text(told.madeAt),
    officer: { id: text(officer.id), name: text(officer.name), username: text(officer.username) },
    team: { regionCode: text(team.regionCode), name: text(team.name) },
    drafts: list(told.drafts).map(draftOf),
    reports: list(told.reports).map(reportOf),
    withdrawals: list(told.withdrawals).map((item) => ({
      reportId: text(item.reportId),
      reason: text(item.reason),
    })),
    decisions: list(told.decisions).map((item) => ({
      reportId: text(item.reportId),
      revision: number(item.revision),
      decision: item.decision === 'RETURNED' ? 'RETURNED' : 'APPROVED',
      note: item.note === null ? null : text(item.note),
      ...(item.decisionId === undefined ? {} : { decisionId: text(item.decisionId) }),
      ...(isState(item.seenState) ? { seenState: item.seenState } : {}),
    })),
    photos: list(told.photos).map((item) => ({
      sha256: hash(item.sha256),
      origin: text(item.origin),
      file: text(item.file),
      thumb: text(item.thumb),
    })),
    parcels: list(told.parcels).map((item) => ({ sha256: hash(item.sha256), file: text(item.file) })),
  };
}

function isState(value: unknown): value is ActivityState {
  return typeof value === 'string' && ['SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN'].includes(value);
}

function draftOf(item: Members): Draft {
  const form = members(item.form);
  const empty = emptyForm('', '');
  // Every field as the form knows it; of another kind it is damage, missing it is empty.
  const typed = Object.fromEntries(
    Object.entries(empty).map(([name, blank]) => {
      const told: unknown = form[name] ?? blank;
      if (typeof blank === 'string') return [name, text(told)];
      if (Array.isArray(blank)) return [name, list(told).map(photoOf)];
      return [name, told === null || typeof told === 'string' ? told : members(told)];
    }),
  ) as unknown as DraftForm;
  const base = number(item.baseRevision);
  const times = { createdAt: number(item.createdAt), changedAt: number(item.changedAt) };
  const { regionName, onBehalfOf } = form;
  if (regionName) Object.assign(typed, { regionName: text(regionName) });
  if (onBehalfOf) Object.assign(typed, { onBehalfOf: text(onBehalfOf) });
  return { id: text(item.id), owner: text(item.owner), baseRevision: base, step: 2, ...times, form: typed };
}

function photoOf(item: Members) {
  const { takenAt, location } = item;
  return {
    sha256: hash(item.sha256),
    caption: text(item.caption ?? ''),
    private: item.private === true,
    ...(takenAt ? { takenAt: text(takenAt) } : {}),
    ...(location ? { location: members(location) as unknown as Location } : {}),
  };
}

function reportOf(item: Members): RescuedReport {
  const body = members(item.body) as unknown as RescuedReport['body'];
  const fits =
    FIELDS.includes(body.field) &&
    [body.regionCode, body.typeCode, body.startDate].every((value) => typeof value === 'string') &&
    [body.participantsMale, body.participantsFemale, body.baseRevision].every(Number.isInteger) &&
    [body.results, body.costs, body.photos].every(Array.isArray);
  // The very words that were signed off by "Kirim": the hash tells.
  if (!fits || texted(body).sha256 !== item.sha256) throw new ZipTrouble('damaged');
  body.photos.forEach((photo) => hash(photo.sha256));
  return {
    id: text(item.id),
    title: text(item.title),
    typeName: text(item.typeName),
    regionName: text(item.regionName),
    textWaits: item.textWaits === true,
    queuedAt: number(item.queuedAt),
    body,
    sha256: hash(item.sha256),
    tried: Array.isArray(item.tried) ? item.tried.map(hash) : [],
  };
}

function members(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ZipTrouble('damaged');
  return value as Members;
}

function list(value: unknown): Members[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > 10_000) throw new ZipTrouble('damaged');
  return value.map(members);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new ZipTrouble('damaged');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ZipTrouble('damaged');
  return value;
}

function hash(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new ZipTrouble('damaged');
  return value;
}
