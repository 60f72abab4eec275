import type { ActivityFilter, TotalQuestion } from '../engine/api';
import {
  FIELDS,
  type ActivityItem,
  type ActivityState,
  type Count,
  type Dimension,
  type Field,
  type TotalRow,
} from '../engine/model';
import { firstDay, lastDay, readPeriod, type Period } from './period';

/** Which activities made a number: what its cell in the totals says, and nothing else. */
export interface EvidenceQuestion extends Period {
  region: string;
  /** Only the region's own team, without the teams below it. */
  own: boolean;
  field?: Field;
  type?: string;
  indicator?: { code: string; kind: 'FLOW' | 'STOCK' };
  states: CountedState[];
}

export type CountedState = Exclude<ActivityState, 'WITHDRAWN'>;
/** What the totals count; a returned report waits outside until it comes back corrected. */
export const COUNTED: readonly CountedState[] = ['SUBMITTED', 'APPROVED'];

/** The address that opens the activities behind a number. */
export function evidencePath(question: EvidenceQuestion): string {
  const query = new URLSearchParams({ region: question.region, from: question.from, to: question.to });
  if (question.tree) query.set('tree', question.tree);
  if (question.own) query.set('own', 'true');
  if (question.field) query.set('field', question.field);
  if (question.type) query.set('type', question.type);
  if (question.indicator) {
    query.set('indicator', question.indicator.code);
    query.set('kind', question.indicator.kind);
  }
  query.set('state', question.states.join(','));
  return `/rekap/bukti?${query.toString()}`;
}

export function readEvidence(query: URLSearchParams, home: string, thisMonth: string): EvidenceQuestion {
  const field = FIELDS.find((known) => known === query.get('field'));
  const type = query.get('type');
  const indicator = query.get('indicator');
  const named = (query.get('state') ?? '').split(',');
  const states = (['SUBMITTED', 'APPROVED', 'RETURNED'] as const).filter((state) => named.includes(state));
  return {
    ...readPeriod(query, thisMonth),
    region: query.get('region') ?? home,
    own: query.get('own') === 'true',
    ...(field ? { field } : {}),
    ...(type ? { type } : {}),
    ...(indicator
      ? { indicator: { code: indicator, kind: query.get('kind') === 'STOCK' ? 'STOCK' : 'FLOW' } }
      : {}),
    states: states.length > 0 ? states : [...COUNTED],
  };
}

/** The list that holds the evidence. A stock lives on: its latest report may be older than the period. */
export function listQuestion(question: EvidenceQuestion, limit: number, after?: string): ActivityFilter {
  return {
    region: question.region,
    ...(question.own ? { own: true } : {}),
    ...(question.field ? { field: question.field } : {}),
    ...(question.type ? { type: question.type } : {}),
    ...(question.indicator ? { indicator: question.indicator.code } : {}),
    state: question.states,
    ...(isStock(question) ? {} : { from: firstDay(question.from) }),
    to: lastDay(question.to),
    ...(question.tree ? { tree: question.tree } : {}),
    limit,
    ...(after ? { after } : {}),
  };
}

export function isStock(question: EvidenceQuestion): boolean {
  return question.indicator?.kind === 'STOCK';
}

/** Of a list from newest to oldest, those that count: of a stock, each team's latest. */
export function counting(question: EvidenceQuestion, items: ActivityItem[]): ActivityItem[] {
  if (!isStock(question)) return items;
  const told = new Set<string>();
  return items.filter((item) => {
    const first = !told.has(item.regionCode);
    told.add(item.regionCode);
    return first;
  });
}

export interface Tally {
  activities: number;
  male: number;
  female: number;
  /** The indicator's sum as a decimal text. */
  value: string | null;
}

/** The sums of a list, to be held against the number that was tapped. */
export function tally(question: EvidenceQuestion, items: ActivityItem[]): Tally {
  const code = question.indicator?.code;
  return {
    activities: items.length,
    male: items.reduce((sum, item) => sum + item.participantsMale, 0),
    female: items.reduce((sum, item) => sum + item.participantsFemale, 0),
    value: code === undefined ? null : addDecimals(items.map((item) => valueOf(item, code))),
  };
}

/** Of an indicator its value decides: a state is told by fewer reports than there are activities. */
export function sameSums(one: Tally, other: Tally): boolean {
  if (one.value !== null || other.value !== null) return one.value === other.value;
  return one.activities === other.activities && one.male === other.male && one.female === other.female;
}

export function valueOf(item: ActivityItem, indicator: string): string {
  return item.results.find((result) => result.indicator === indicator)?.value ?? '0';
}

/** The question to the totals whose one matching row is the number that was tapped. */
export function totalsQuestion(question: EvidenceQuestion): TotalQuestion {
  const by: (Dimension | false)[] = [
    question.own && 'child',
    question.field !== undefined && 'field',
    question.type !== undefined && 'type',
    question.indicator !== undefined && 'indicator',
  ];
  return {
    region: question.region,
    from: question.from,
    to: question.to,
    ...(question.tree ? { tree: question.tree } : {}),
    by: by.filter((dimension) => dimension !== false),
  };
}

export function tallyOfTotals(question: EvidenceQuestion, rows: TotalRow[]): Tally {
  const matching = rows.filter((row) => matches(question, row));
  const sum = (count: (row: TotalRow) => Count) =>
    matching.reduce((all, row) => all + inStates(count(row), question.states), 0);
  return {
    activities: sum((row) => row.activities),
    male: sum((row) => row.participantsMale),
    female: sum((row) => row.participantsFemale),
    value: question.indicator ? addDecimals(matching.map((row) => valueInStates(question, row))) : null,
  };
}

function matches(question: EvidenceQuestion, row: TotalRow): boolean {
  return (
    (!question.own || row.child === question.region) &&
    (question.field === undefined || row.field === question.field) &&
    (question.type === undefined || row.type === question.type) &&
    (question.indicator === undefined || row.indicator === question.indicator.code)
  );
}

export function inStates(count: Count, states: readonly CountedState[]): number {
  return states.reduce((sum, state) => sum + count[KEYS[state]], 0);
}

function valueInStates({ states, indicator }: EvidenceQuestion, row: TotalRow): string {
  if (!row.value) return '0';
  const counted = COUNTED.every((state) => states.includes(state));
  if (counted && (indicator?.kind === 'STOCK' || states.length === COUNTED.length)) return row.value.current;
  const value = row.value;
  return addDecimals(states.map((state) => value[KEYS[state]]));
}

const KEYS = { SUBMITTED: 'submitted', APPROVED: 'approved', RETURNED: 'returned' } as const;

/** Exact to the two decimals that values have. */
export function addDecimals(values: string[]): string {
  const cents = values.reduce((sum, value) => sum + toCents(value), 0n);
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}${decimals ? `.${decimals}` : ''}`;
}

function toCents(value: string): bigint {
  const [whole = '0', decimals = ''] = value.replace('-', '').split('.');
  const cents = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0').slice(0, 2));
  return value.startsWith('-') ? -cents : cents;
}
