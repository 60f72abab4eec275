import type { ActivityBody, ActivityDetail, Review, Revision } from '../engine/model';

/** One thing that happened to a report, in the order of time. */
export type Event =
  | { kind: 'sent'; at: string; by: string; revision: number }
  | { kind: 'corrected'; at: string; by: string; revision: number; changes: Change[] }
  | { kind: 'decided'; at: string; review: Review };

/** A part that became another one; null means it was not filled in. */
export interface Change {
  part: Part;
  /** The indicator, when the part is a result. */
  indicator?: string;
  before: string | null;
  after: string | null;
}

export type Part = (typeof PARTS)[number] | 'results' | 'photos' | 'costs';

const PARTS = [
  'title',
  'typeCode',
  'startDate',
  'endDate',
  'startTime',
  'place',
  'participantsMale',
  'participantsFemale',
  'cadres',
  'families',
  'method',
  'narrative',
  'obstacles',
  'partners',
] as const;

export function history(revisions: Revision[], reviews: Review[]): Event[] {
  const sent = revisions.map((revision, index): Event => {
    const before = revisions[index - 1];
    const of = { at: revision.receivedAt, by: revision.author.title, revision: revision.revision };
    return before
      ? { kind: 'corrected', ...of, changes: changes(before.body, revision.body) }
      : { kind: 'sent', ...of };
  });
  const decided = reviews.map((review): Event => ({ kind: 'decided', at: review.decidedAt, review }));
  return [...sent, ...decided].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** What is different in the later wording, part by part. */
export function changes(before: Partial<ActivityBody>, after: Partial<ActivityBody>): Change[] {
  return [
    ...PARTS.map((part) => ({ part, before: text(before[part]), after: text(after[part]) })),
    ...resultChanges(before.results ?? [], after.results ?? []),
    { part: 'photos' as const, before: count(before.photos), after: count(after.photos) },
    { part: 'costs' as const, before: sum(before.costs), after: sum(after.costs) },
  ].filter((change) => change.before !== change.after);
}

function resultChanges(before: ActivityBody['results'], after: ActivityBody['results']): Change[] {
  const indicators = new Set([...before, ...after].map((result) => result.indicator));
  const valueIn = (results: ActivityBody['results'], indicator: string) =>
    results.find((result) => result.indicator === indicator)?.value ?? null;
  return [...indicators].map((indicator) => ({
    part: 'results',
    indicator,
    before: valueIn(before, indicator),
    after: valueIn(after, indicator),
  }));
}

function text(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function count(photos: ActivityBody['photos'] | undefined): string | null {
  return photos?.length ? String(photos.length) : null;
}

function sum(costs: ActivityBody['costs'] | undefined): string | null {
  return costs?.length ? String(costs.reduce((all, cost) => all + Number(cost.amount), 0)) : null;
}

/** Only a report that has been corrected or judged before has a history worth reading. */
export function hasHistory(report: ActivityDetail): boolean {
  return report.revision > 1 || report.reviews.length > 0;
}
