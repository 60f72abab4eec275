import type { ActivityDetail, Catalog } from '../engine/model';
import { longDate, money, number } from '../texts/format';
import type { Change } from './history';
import { typeOf } from './useComparison';
import { reviewWords } from './words';

const WORDY = new Set(['narrative', 'obstacles', 'partners']);

/** A change in a sentence. */
export function changeSentence(change: Change, report: ActivityDetail, catalog: Catalog | null): string {
  const t = reviewWords();
  if (WORDY.has(change.part)) return t.rewritten(t.parts[change.part]);
  const { name, before, after } = changeParts(change, report, catalog);
  return t.changed(name, before, after);
}

/** What a change is about, and both of its values in words. */
export function changeParts(change: Change, report: ActivityDetail, catalog: Catalog | null) {
  const t = reviewWords();
  const indicator = typeOf(catalog, report.typeCode)?.indicators.find(
    (known) => known.code === change.indicator,
  );
  const name = change.part === 'results' ? (indicator?.name ?? t.parts.results) : t.parts[change.part];
  const show = (value: string | null) => {
    if (value === null) return t.empty;
    return change.part === 'typeCode' ? (typeOf(catalog, value)?.shortName ?? value) : shown(change, value);
  };
  return { name, before: show(change.before), after: show(change.after) };
}

function shown({ part }: Change, value: string): string {
  if (part === 'startDate' || part === 'endDate') return longDate(value);
  if (part === 'costs') return money(value);
  return /^\d+(\.\d+)?$/.test(value) && part !== 'title' && part !== 'place' ? number(value) : value;
}
