import type { ActivityBody } from '../engine/model';
import { receiptKey } from '../engine/sending/receipts';
import type { ReportView } from '../engine/report/reports';
import type { Handed, StoredReceipt } from '../engine/stored';
import type { Course, Exercise } from './course';
import type { Shelf } from './office/shelf';

// What counts is what lies in the store, never what was pressed.

export const YARDS = 'III-01';
const HOUSES = `${YARDS}.1`;
const SEEDLINGS = `${YARDS}.2`;
/** The houses that stand in the story of the report to be mended, and in that of the stock. */
export const RIGHT_HOUSES = 18;
export const RIGHT_SEEDLINGS = 40;

export interface Check {
  name: string;
  done: boolean;
}

export interface Facts {
  course: Course;
  shelf: Shelf;
  views: ReportView[];
  receipts: ReadonlyMap<string, StoredReceipt>;
  handed: Handed[];
}

/** The steps of the exercise under way, each done or not; all done, and the exercise is. */
export function checksOf(exercise: Exercise, facts: Facts): Check[] {
  switch (exercise) {
    case 'photo':
      return photoChecks(facts);
    case 'signal':
      return signalChecks(facts);
    case 'mend':
      return mendChecks(facts);
    case 'stock':
      return stockChecks(facts);
    case 'private':
      return privateChecks(facts);
    case 'handover':
      return handoverChecks(facts);
  }
}

/** What the reviewer would send back, and why; null when there is nothing to say. */
export type Fault = { kind: 'houses' | 'seedlings'; wrote: string } | { kind: 'stillWrong' | 'notPrivate' };

export function faultOf({ now, task }: Course, id: string, body: ActivityBody): Fault | null {
  if (now === 'mend' && id === task) {
    return valueOf(body.results, HOUSES) === RIGHT_HOUSES ? null : { kind: 'stillWrong' };
  }
  if (now === 'stock' && body.typeCode === YARDS) return stockFault(body.results);
  if (now === 'private' && body.photos.length > 0 && !body.photos.some((photo) => photo.private)) {
    return { kind: 'notPrivate' };
  }
  return null;
}

/** The report in which she answers the question of stock and flow; undefined before she has written it. */
export function findStockAnswer(facts: Facts): ReportView | undefined {
  return freshOf(facts).find(({ report }) => report.typeCode === YARDS);
}

export function stockFault(results: ActivityBody['results']): Fault | null {
  const houses = valueOf(results, HOUSES);
  if (houses !== RIGHT_HOUSES) return { kind: 'houses', wrote: writtenOf(houses) };
  const seedlings = valueOf(results, SEEDLINGS);
  return seedlings === RIGHT_SEEDLINGS ? null : { kind: 'seedlings', wrote: writtenOf(seedlings) };
}

function photoChecks(facts: Facts): Check[] {
  const fresh = freshOf(facts);
  const pictured = fresh.filter(({ report }) => report.photos.length > 0);
  return [
    { name: 'written', done: fresh.length > 0 },
    { name: 'pictured', done: pictured.length > 0 },
    { name: 'sent', done: pictured.some(isSent) },
  ];
}

function signalChecks(facts: Facts): Check[] {
  const { shelf, course, views } = facts;
  const waited = views.filter(({ report }) => (shelf.waited[report.id] ?? 0) >= course.begunAt);
  const arrived = waited.some((view) => isSent(view) && arrivedAt(view, facts) >= course.begunAt);
  return [
    { name: 'off', done: !shelf.signal || waited.length > 0 },
    { name: 'waiting', done: waited.length > 0 },
    { name: 'arrived', done: arrived },
  ];
}

function mendChecks(facts: Facts): Check[] {
  const { course, views } = facts;
  const view = views.find(({ report }) => report.id === course.task);
  const right = view !== undefined && valueOf(view.report.results, HOUSES) === RIGHT_HOUSES;
  const sentAgain = view !== undefined && arrivedAt(view, facts) >= course.begunAt;
  return [
    { name: 'corrected', done: right },
    { name: 'sentAgain', done: right && sentAgain },
    { name: 'approved', done: right && sentAgain && view.progress.state === 'approved' },
  ];
}

function stockChecks(facts: Facts): Check[] {
  const answer = findStockAnswer(facts);
  const results = answer?.report.results ?? [];
  const houses = valueOf(results, HOUSES) === RIGHT_HOUSES;
  const seedlings = valueOf(results, SEEDLINGS) === RIGHT_SEEDLINGS;
  return [
    { name: 'houses', done: houses },
    { name: 'seedlings', done: seedlings },
    { name: 'approved', done: houses && seedlings && answer?.progress.state === 'approved' },
  ];
}

function privateChecks(facts: Facts): Check[] {
  const pictured = freshOf(facts).filter(({ report }) => report.photos.length > 0);
  const hidden = pictured.filter(({ report }) => report.photos.some((photo) => photo.private));
  return [
    { name: 'attendance', done: pictured.length > 0 },
    { name: 'hidden', done: hidden.length > 0 },
    { name: 'sent', done: hidden.some(isSent) },
  ];
}

function handoverChecks(facts: Facts): Check[] {
  const { shelf, course, views } = facts;
  const carried = views.filter(({ report }) => (shelf.carried[report.id] ?? 0) >= course.begunAt);
  return [
    { name: 'packed', done: findHanded(facts).length > 0 },
    { name: 'carried', done: carried.length > 0 },
    { name: 'answered', done: carried.some(isSent) },
  ];
}

/** The reports that went into a bundle since the exercise began. */
export function findHanded({ handed, course }: Facts): string[] {
  return handed.filter(({ at }) => at >= course.begunAt).map(({ reportId }) => reportId);
}

/** Reports written or sent since the exercise began, the newest first. */
function freshOf(facts: Facts): ReportView[] {
  const { begunAt } = facts.course;
  return facts.views
    .map((view) => ({ view, at: lastMoveAt(view, facts) }))
    .filter(({ at }) => at >= begunAt)
    .sort((one, other) => other.at - one.at)
    .map(({ view }) => view);
}

function lastMoveAt(view: ReportView, facts: Facts): number {
  const queued = view.items.filter((item) => item.kind === 'text').map((item) => item.queuedAt);
  return Math.max(arrivedAt(view, facts), ...queued);
}

/** When the kecamatan's receipt of this very wording was made; 0 without one. */
function arrivedAt({ report }: ReportView, { receipts }: Facts): number {
  if (report.sha256 === null) return 0;
  const receipt = receipts.get(receiptKey('activity', report.id, report.sha256));
  return receipt ? Date.parse(receipt.receivedAt) : 0;
}

function isSent({ progress }: ReportView): boolean {
  return ['sent', 'received', 'approved', 'returned'].includes(progress.state);
}

function valueOf(results: ActivityBody['results'], indicator: string): number | null {
  const value = results.find((result) => result.indicator === indicator)?.value;
  return value === undefined ? null : Number(value);
}

function writtenOf(value: number | null): string {
  return value === null ? '' : String(value);
}
