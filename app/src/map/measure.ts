import type { ReportingPage } from '../engine/api';
import type { Count, Region, TotalRow } from '../engine/model';
import { evidenceLink, mapPath } from '../recap/asking';
import { counted, perChild, type ChildFigure } from '../recap/figures';
import type { Period } from '../recap/period';
import { percent } from '../recap/reporting';
import { to } from '../router';
import { number } from '../texts/format';
import { classesOf, rateClasses, stepOf, type Step, type ValueClass } from './classes';
import type { MapWords } from './words';

/** What a map tells of each region. */
export type Measure =
  | { is: 'rate' }
  | { is: 'activities' }
  | { is: 'people' }
  | { is: 'result'; indicator: string; kind: 'FLOW' | 'STOCK'; name: string; unit: string };

/** Under which name a measure stands in addresses. */
export function keyOf(measure: Measure): string {
  switch (measure.is) {
    case 'rate':
      return 'lapor';
    case 'activities':
      return 'kegiatan';
    case 'people':
      return 'kehadiran';
    case 'result':
      return measure.indicator;
  }
}

/** What can be chosen: who reports, how much, and each result that was told here. */
export function measuresOf(byType: readonly TotalRow[]): Measure[] {
  const results = byType.flatMap((row): Measure[] =>
    row.indicator === undefined || row.value === undefined || row.value.current === '0'
      ? []
      : [
          {
            is: 'result',
            indicator: row.indicator,
            kind: row.kind ?? 'FLOW',
            name: row.indicatorName ?? row.indicator,
            unit: row.unit ?? '',
          },
        ],
  );
  return [{ is: 'rate' }, { is: 'activities' }, { is: 'people' }, ...results];
}

/** The figures of the regions below another, for one measure. */
export interface Told {
  region: Region;
  children: Pick<Region, 'code' | 'name'>[];
  byChild: TotalRow[];
  /** Of a result, its rows. */
  results: TotalRow[];
  reporting: ReportingPage | null;
}

export interface RegionFigure {
  code: string;
  name: string;
  /** The region's own team, which lies nowhere below it. */
  own: boolean;
  /** Null where nothing was reported. */
  value: number | null;
  step: Step;
  /** As short as it stands on the map. */
  shown: string;
  /** As it stands in the table: "100 %", "5 dari 5 desa". */
  figure: string;
  more: string;
  /** One tier down; of a desa, its reports. */
  opens: string;
  evidence: string | null;
}

export interface Figures {
  regions: RegionFigure[];
  classes: ValueClass[];
  /** How many have not reported, or are complete in nothing. */
  silent: number;
}

/** Each region with its number and its colour. */
export function figuresOf(told: Told, measure: Measure, period: Period, t: MapWords): Figures {
  const { region } = told;
  const valued = perChild(region, told.children, told.byChild, told.reporting)
    .filter(({ own }) => !own || measure.is !== 'rate')
    .map((child) => ({ child, value: valueOf(child, told, measure) }))
    .filter(({ child, value }) => !child.own || value !== null);
  const values = valued.flatMap(({ child, value }) => (value === null || child.own ? [] : [value]));
  const classes = measure.is === 'rate' ? rateClasses(values) : classesOf(values);
  const isVillages = region.tier === 'DISTRICT';
  const regions = valued.map(({ child, value }): RegionFigure => {
    const { code, name, own } = child;
    const [figure, more] = toldOf(child, value, measure, isVillages, t);
    return {
      code,
      name: own ? t.ownTeam : name,
      own,
      value,
      step: stepOf(classes, value),
      shown: shownOf(value, measure, isVillages, t),
      figure,
      more,
      opens: own || isVillages ? evidence(period, child, measure) : to(mapPath(code, period, keyOf(measure))),
      evidence: value === null || value === 0 ? null : evidence(period, child, measure),
    };
  });
  const there = regions.filter(({ own }) => !own);
  return { regions, classes, silent: there.filter(({ step }) => step === 0).length };
}

function valueOf({ code, own, row, reporting }: ChildFigure, told: Told, measure: Measure): number | null {
  switch (measure.is) {
    case 'rate':
      return reporting && reporting.expected > 0 ? percent(reporting) : null;
    case 'activities':
      return some(row?.activities);
    case 'people':
      return row && some(row.activities) !== null
        ? counted(row.participantsMale) + counted(row.participantsFemale)
        : null;
    case 'result': {
      const child = own ? told.region.code : code;
      const value = told.results.find((result) => result.child === child)?.value;
      return value ? Number(value.current) : null;
    }
  }
}

// What was only returned is in no total yet.
function some(count: Count | undefined): number | null {
  const value = counted(count);
  return value === 0 ? null : value;
}

function shownOf(value: number | null, measure: Measure, isVillages: boolean, t: MapWords): string {
  if (measure.is === 'rate') {
    if (isVillages) return value === 100 ? t.hasShort : t.silentShort;
    return value === null ? t.silentShort : t.percent(number(value));
  }
  return value === null ? t.silentShort : number(value);
}

/** The number with its unit, and what it is a part of. */
function toldOf(
  { reporting }: ChildFigure,
  value: number | null,
  measure: Measure,
  isVillages: boolean,
  t: MapWords,
): [figure: string, more: string] {
  if (measure.is === 'rate') {
    if (isVillages) return [value === 100 ? t.has : t.silent, ''];
    if (!reporting || !value) return [t.silent, ''];
    return [t.percent(number(value)), t.rate(number(reporting.reported), number(reporting.expected))];
  }
  if (value === null) return [t.silent, ''];
  switch (measure.is) {
    case 'activities':
      return [number(value), t.activities];
    case 'people':
      return [number(value), t.people];
    case 'result':
      return [number(value), measure.unit];
  }
}

function evidence(period: Period, { code, own }: ChildFigure, measure: Measure): string {
  if (measure.is !== 'result') return evidenceLink(period, { region: code, own });
  const { indicator, kind } = measure;
  return evidenceLink(period, { region: code, own, result: { code: indicator, kind } });
}

/** Largest first, silence last; equals by name. */
export function byValue(a: RegionFigure, b: RegionFigure): number {
  return (b.value ?? -1) - (a.value ?? -1) || a.name.localeCompare(b.name);
}
