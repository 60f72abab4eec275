import type { ReportingPage, ReportingRow } from '../engine/api';
import { localDay, number, shortDate } from '../texts/format';
import { currentTexts } from '../texts/texts';

/** Whole percent; 100 only when really all have reported, 0 only when none has. */
export function percent({ reported, expected }: Pick<ReportingRow, 'reported' | 'expected'>): number {
  if (expected === 0) return 0;
  const exact = (reported / expected) * 100;
  if (reported === expected) return 100;
  return reported === 0 ? 0 : Math.min(99, Math.max(1, Math.round(exact)));
}

export function silentCount(row: ReportingRow): number {
  return Math.max(0, row.expected - row.reported);
}

/** Those of which something is missing, the longest silence first. */
export function silentChildren(page: ReportingPage): ReportingRow[] {
  return page.children
    .filter((row) => silentCount(row) > 0)
    .sort((a, b) => silence(a, b) || a.region.localeCompare(b.region));
}

function silence(a: ReportingRow, b: ReportingRow): number {
  const units = isUnit(a) && isUnit(b);
  return units
    ? (a.lastReportAt ?? '').localeCompare(b.lastReportAt ?? '')
    : percent(a) - percent(b) || silentCount(b) - silentCount(a);
}

/** One team, not a region with several. */
export function isUnit(row: ReportingRow): boolean {
  return row.expected <= 1;
}

/** "belum lapor sejak 2 Sep", "belum pernah lapor", or "5 dari 8 desa belum lapor": never a zero. */
export function silenceText(row: ReportingRow, timeZone: string, today: string): string {
  const t = currentTexts().recap;
  if (!isUnit(row)) return t.silentOf(number(silentCount(row)), number(row.expected));
  if (row.lastReportAt === null) return t.neverReported;
  return t.silentSince(shortDate(localDay(row.lastReportAt, timeZone), today));
}

/** "12 dari 14 desa"; for a single team whether it has reported. */
export function reportedText(row: ReportingRow): string {
  const t = currentTexts().recap;
  if (isUnit(row)) return row.reported > 0 ? t.hasReported : t.notReported;
  if (row.reported === 0) return t.notReported;
  return t.reportedOf(number(row.reported), number(row.expected));
}

/** How many single teams have been silent for two months and more. */
export function longSilent(page: ReportingPage, timeZone: string): number {
  const [year = 0, month = 1] = page.month.split('-').map(Number);
  const limit = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
  return page.children.filter(
    (row) =>
      isUnit(row) &&
      silentCount(row) > 0 &&
      (row.lastReportAt === null || localDay(row.lastReportAt, timeZone) < limit),
  ).length;
}
