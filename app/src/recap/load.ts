import { Refusal, type Api } from '../engine/api';
import type { ActivityItem, Region, TotalRow } from '../engine/model';
import { COUNTED } from './evidence';
import { before, firstDay, lastDay, latestMonth, monthsBefore, type Period } from './period';
import { isUnit, silentCount, withEarlier, type Reporting } from './reporting';

export type Place = Pick<Region, 'code' | 'name'>;

/** Everything one recap shows, as the server told it at one moment. */
export interface RecapData {
  region: Region;
  /** From the officer's own region down to the one above this. */
  above: { code: string; name: string; kind: string }[];
  children: Place[];
  byField: TotalRow[];
  fieldsBefore: TotalRow[];
  byChild: TotalRow[];
  byType: TotalRow[];
  byMonth: TotalRow[];
  reporting: Reporting | null;
  photos: ActivityItem[];
  asOf: string;
  /** The day on which something about these regions changed last. */
  treeChangedOn: string | null;
}

const PHOTO_REPORTS = 40;
const LOOK_BACK_MONTHS = 3;

export async function loadRecap(
  api: Api,
  home: string,
  code: string,
  period: Period,
  thisMonth: string,
): Promise<RecapData> {
  const total = (by: Parameters<Api['totals']>[0]['by'], when = period) =>
    api.totals({ region: code, ...question(when), by });
  const month = latestMonth(period, thisMonth);
  const [byField, fieldsBefore, byChild, byType, byMonth, reporting, region, children, above, photos] =
    await Promise.all([
      total(['field']),
      total(['field'], before(period)),
      total(['child']),
      total(['field', 'type', 'indicator']),
      period.from === period.to ? null : total(['month']),
      // Who has reported is told by the villages of today.
      month === null || period.tree || period.known ? null : reportingOf(api, code, month),
      api.region(code),
      api.childRegions(code),
      Promise.all(regionsAbove(home, code).map((parent) => api.region(parent))),
      api.activities({
        region: code,
        state: [...COUNTED],
        from: firstDay(period.from),
        to: lastDay(period.to),
        ...(period.tree ? { tree: period.tree } : {}),
        limit: PHOTO_REPORTS,
      }),
    ]);
  return {
    region,
    above: above.map(({ code: parent, name, kind }) => ({ code: parent, name, kind })),
    children: period.tree ? placesIn(byChild.rows, code) : children,
    byField: byField.rows,
    fieldsBefore: fieldsBefore.rows,
    byChild: byChild.rows,
    byType: byType.rows,
    byMonth: byMonth?.rows ?? [],
    reporting,
    photos: photos.items,
    asOf: byField.asOf,
    treeChangedOn: byField.treeChangedOn,
  };
}

function question({ from, to, tree, known }: Period) {
  return { from, to, ...(tree ? { tree } : {}), ...(known ? { knownOn: known } : {}) };
}

/** The regions of an earlier tree, of which only the totals know. */
function placesIn(rows: TotalRow[], own: string): Place[] {
  return rows.flatMap(({ child, childName }) =>
    child === undefined || child === own ? [] : [{ code: child, name: childName ?? child }],
  );
}

// The other figures stand without it.
async function reportingOf(api: Api, code: string, month: string): Promise<Reporting | null> {
  try {
    const page = await api.reporting(code, month);
    const silentUnits = page.children.some((row) => isUnit(row) && silentCount(row) > 0);
    if (!silentUnits) return withEarlier(page, []);
    const months = monthsBefore(month, LOOK_BACK_MONTHS);
    return withEarlier(page, await Promise.all(months.map((earlier) => api.reporting(code, earlier))));
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 404) return null;
    throw failure;
  }
}

/** `82.04` and `82.04.08` for a village of Bacan, seen by an officer of the kabupaten. */
export function regionsAbove(home: string, code: string): string[] {
  if (home === code) return [];
  const parts = code.split('.');
  const nested = parts.map((_, index) => parts.slice(0, index + 1).join('.')).slice(0, -1);
  const isNation = !code.startsWith(home);
  return isNation ? [home, ...nested] : nested.filter((parent) => parent.startsWith(home));
}
