import type { ActivityFilter } from '../engine/api';
import { FIELDS, type ActivityItem, type Field } from '../engine/model';
import type { DecisionEntry } from './decisions';

/** What the reviewer has narrowed her list to. */
export interface InboxFilter {
  field: Field | null;
  region: string | null;
  words: string;
}

export const EVERYTHING: InboxFilter = { field: null, region: null, words: '' };
export const PAGE = 100;

export function question(filter: InboxFilter, after?: string): ActivityFilter {
  const words = filter.words.trim();
  return {
    waiting: true,
    limit: PAGE,
    ...(filter.field ? { field: filter.field } : {}),
    ...(filter.region ? { region: filter.region } : {}),
    ...(words ? { q: words } : {}),
    ...(after ? { after } : {}),
  };
}

/** The same question answered by this device alone, from what it knows to wait. */
export function answered(known: ActivityItem[], { field, region, words }: InboxFilter): ActivityItem[] {
  const asked = words.trim().toLowerCase();
  return known
    .filter((item) => field === null || item.field === field)
    .filter(({ regionCode }) => region === null || `${regionCode}.`.startsWith(`${region}.`))
    .filter((item) => `${item.title} ${item.regionName}`.toLowerCase().includes(asked))
    .sort((a, b) => (a.startDate + a.id < b.startDate + b.id ? 1 : -1));
}

/** Each report once, in its newest revision. */
export function merged(...lists: ActivityItem[][]): ActivityItem[] {
  const items = new Map<string, ActivityItem>();
  for (const item of lists.flat()) {
    const before = items.get(item.id);
    if (!before || before.revision < item.revision) items.set(item.id, item);
  }
  return [...items.values()];
}

/** Without those she has decided about already; a newer revision of one comes back. */
export function undecided(items: ActivityItem[], entries: DecisionEntry[]): ActivityItem[] {
  const decided = new Map(entries.filter(isDecided).map((entry) => [entry.id, entry.revision]));
  return items.filter((item) => (decided.get(item.id) ?? -1) < item.revision);
}

function isDecided({ stage }: DecisionEntry): boolean {
  return stage.at !== 'refused';
}

/** The one after (or before) a report, also when that report itself has just left the list. */
export function neighbour(
  items: ActivityItem[],
  id: string,
  step: 1 | -1,
  all: ActivityItem[] = items,
): ActivityItem | undefined {
  const left = new Set(items.map((item) => item.id));
  const at = all.findIndex((item) => item.id === id);
  for (let index = at + step; at !== -1 && index >= 0 && index < all.length; index += step) {
    const candidate = all[index];
    if (candidate && left.has(candidate.id)) return candidate;
  }
  return undefined;
}

export function oldestFirst(items: ActivityItem[]): ActivityItem[] {
  return [...items].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

/** How many wait in each bidang that has any, in the order of the bidang. */
export function countByField(items: ActivityItem[]): { field: Field; count: number }[] {
  return FIELDS.map((field) => ({
    field,
    count: items.filter((item) => item.field === field).length,
  })).filter(({ count }) => count > 0);
}
