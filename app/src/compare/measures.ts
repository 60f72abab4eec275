import type { Field } from '../engine/model';
import { evidenceLink, recapPath } from '../recap/asking';
import type { Period } from '../recap/period';
import { to } from '../router';
import { number } from '../texts/format';
import { trendPath } from '../trend/address';
import { activitiesOf } from '../trend/series';
import { attendancePerActivity, countOf, rateOf, resultOf, type Compared, type Place } from './figures';
import type { CompareData } from './load';
import type { CompareWords } from './words';

/** One measure of all places. */
export interface Measure {
  key: string;
  title: string;
  note?: string;
  field: Field | null;
  /** What a whole bar stands for, where it is not the largest of them. */
  whole?: number;
  cells: Cell[];
}

/** What a place shows of it; null where it has not reported. */
export interface Cell {
  place: Place;
  shown: { fair: number; main: string; more: string; href: string } | null;
}

interface Asked {
  data: CompareData;
  places: Place[];
  period: Period;
  thisMonth: string;
  fields: readonly Field[];
  fieldNames: Record<Field, string>;
}

/** Reporting, activities of each bidang, attendance and results, each by what is fair. */
export function measures(asked: Asked, t: CompareWords): Measure[] {
  const { data, places, period, thisMonth, fields, fieldNames } = asked;
  const single = data.region.tier === 'DISTRICT';
  const perVillage = (figure: Compared) => number(round(figure.fair));
  const counting = (key: string, title: string, field: Field | null): Measure => ({
    key,
    title,
    field,
    cells: cellsOf(
      places,
      (place) => countOf(place, activitiesOf, field),
      (figure, place) => ({
        main: single ? t.countOf(number(figure.total)) : t.perVillage(perVillage(figure)),
        more: t.countOf(number(figure.total)),
        href: evidenceLink(period, { region: place.code, ...(field ? { field } : {}) }),
      }),
    ),
  });
  return [
    {
      key: 'rate',
      title: single ? t.rateVillage : t.rate,
      field: null,
      whole: 100,
      cells: cellsOf(
        places,
        (place) => rateOf(place, period, thisMonth),
        (figure, place) => ({
          main: t.percent(number(figure.fair)),
          more: t.seeMonths,
          href: to(single ? recapPath(place.code, period) : trendPath(place.code, period)),
        }),
      ),
    },
    counting('all', t.activities, null),
    ...(fields.length > 1 ? fields.map((field) => counting(field, fieldNames[field], field)) : []),
    {
      key: 'attendance',
      title: t.attendance,
      field: null,
      cells: cellsOf(places, attendancePerActivity, (figure, place) => ({
        main: t.perActivity(number(round(figure.fair))),
        more: t.attendanceOf(number(figure.total)),
        href: evidenceLink(period, { region: place.code }),
      })),
    },
    ...data.results
      .flatMap((row) => (row.indicator ? [{ row, code: row.indicator }] : []))
      .map(({ row, code }) => ({
        key: code,
        title: row.indicatorName ?? code,
        ...(row.kind === 'STOCK' ? { note: t.level } : {}),
        field: row.field ?? null,
        cells: cellsOf(
          places,
          (place) => resultOf(data, place, code),
          (figure, place) => {
            const total = t.valueOf(number(figure.total), row.unit ?? '');
            return {
              main: single ? total : t.perVillage(t.valueOf(perVillage(figure), row.unit ?? '')),
              more: total,
              href: evidenceLink(period, { region: place.code, row }),
            };
          },
        ),
      })),
  ];
}

function cellsOf(
  places: Place[],
  figure: (place: Place) => Compared | null,
  show: (figure: Compared, place: Place) => { main: string; more: string; href: string },
): Cell[] {
  return places.map((place) => {
    const found = figure(place);
    return { place, shown: found && { fair: found.fair, ...show(found, place) } };
  });
}

/** The share of the largest of them, or of the whole, for a bar. */
export function shareOf(measure: Measure, cell: Cell): number {
  const most = measure.whole ?? Math.max(0, ...measure.cells.map(({ shown }) => shown?.fair ?? 0));
  return most === 0 || !cell.shown ? 0 : (cell.shown.fair / most) * 100;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
