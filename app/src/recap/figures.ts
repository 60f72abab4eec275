import type { ReportingPage, ReportingRow } from '../engine/api';
import type { Count, Field, Region, TotalRow } from '../engine/model';

/** Submitted and approved together: what every tier counts. */
export function counted(count: Count | undefined): number {
  return count ? count.submitted + count.approved : 0;
}

const NOTHING: Count = { submitted: 0, approved: 0, returned: 0 };

export function addCounts(counts: Count[]): Count {
  return counts.reduce(
    (sum, count) => ({
      submitted: sum.submitted + count.submitted,
      approved: sum.approved + count.approved,
      returned: sum.returned + count.returned,
    }),
    NOTHING,
  );
}

/** Everything of the region in one row. */
export interface Headline {
  activities: Count;
  male: Count;
  female: Count;
}

export function headline(byField: TotalRow[]): Headline {
  return {
    activities: addCounts(byField.map((row) => row.activities)),
    male: addCounts(byField.map((row) => row.participantsMale)),
    female: addCounts(byField.map((row) => row.participantsFemale)),
  };
}

export interface FieldFigure {
  field: Field;
  activities: Count;
  before: number;
}

/** Each bidang she may see, also one without a single activity. */
export function perField(fields: readonly Field[], now: TotalRow[], before: TotalRow[]): FieldFigure[] {
  const of = (rows: TotalRow[], field: Field) => rows.find((row) => row.field === field)?.activities;
  return fields.map((field) => ({
    field,
    activities: of(now, field) ?? NOTHING,
    before: counted(of(before, field)),
  }));
}

export interface TypeFigure {
  type: string;
  name: string;
  field: Field;
  activities: number;
  indicators: TotalRow[];
}

/** The kinds of activity with their indicators, of each bidang the most frequent first. */
export function perType(rows: TotalRow[]): TypeFigure[] {
  const types = new Map<string, TypeFigure>();
  for (const row of rows) {
    if (!row.type || !row.field || !row.indicator || !isCounted(row)) continue;
    const figure = types.get(row.type) ?? {
      type: row.type,
      name: row.typeName ?? row.type,
      field: row.field,
      activities: 0,
      indicators: [],
    };
    figure.activities = Math.max(figure.activities, counted(row.activities));
    figure.indicators.push(row);
    types.set(row.type, figure);
  }
  return [...types.values()].sort((a, b) => b.activities - a.activities || a.type.localeCompare(b.type));
}

// A result that only returned reports told is in no total yet.
function isCounted(row: TotalRow): boolean {
  return counted(row.activities) > 0 || (row.value !== undefined && row.value.current !== '0');
}

export interface ChildFigure {
  code: string;
  name: string;
  /** The row of the region's own team, beside those of its children. */
  own: boolean;
  /** Null when nothing was reported: missing is not zero. */
  row: TotalRow | null;
  reporting: ReportingRow | null;
}

export function perChild(
  region: Region,
  children: Pick<Region, 'code' | 'name'>[],
  rows: TotalRow[],
  reporting: ReportingPage | null,
): ChildFigure[] {
  const known = children.map((child) => ({ code: child.code, name: child.name }));
  const codes = new Set([region.code, ...children.map((child) => child.code)]);
  // A region that was split or renumbered keeps what it reported.
  const former = rows
    .filter((row) => row.child !== undefined && !codes.has(row.child))
    .map((row) => ({ code: row.child ?? '', name: row.childName ?? row.child ?? '' }));
  const own = rows.find((row) => row.child === region.code && isThere(row));
  return [
    ...[...known, ...former].map(({ code, name }) => ({
      code,
      name,
      own: false,
      row: rows.find((row) => row.child === code && isThere(row)) ?? null,
      reporting: reporting?.children.find((row) => row.region === code) ?? null,
    })),
    ...(own ? [{ code: region.code, name: region.name, own: true, row: own, reporting: null }] : []),
  ];
}

function isThere(row: TotalRow): boolean {
  return row.activities.submitted + row.activities.approved + row.activities.returned > 0;
}

export type Trend =
  | { is: 'none' }
  | { is: 'same' | 'up' | 'down'; percent: number }
  /** The period is not over: less than before says nothing yet. */
  | { is: 'soFar' };

export function trend(now: number, before: number, running: boolean): Trend {
  if (before === 0) return { is: 'none' };
  const percent = Math.round((Math.abs(now - before) / before) * 100);
  if (now > before && percent > 0) return { is: 'up', percent };
  if (running) return { is: 'soFar' };
  return percent === 0 ? { is: 'same', percent } : { is: 'down', percent };
}
