import type { ReportingPage, ReportingRow } from '../engine/api';
import { localDay, monthName, number, shortDate } from '../texts/format';
import { recapWords } from './words';

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

/** One village, not a region with several. */
export function isUnit(row: Pick<ReportingRow, 'region'>): boolean {
  return row.region.split('.').length === 4;
}

/** Who has reported in a month, and for the silent ones how far back was looked for a report. */
export interface Reporting extends ReportingPage {
  lookedBackTo: string;
}

/** Gives each silent team its last report of the months before, newest month first. */
export function withEarlier(page: ReportingPage, earlier: ReportingPage[]): Reporting {
  const lastOf = (region: string) =>
    earlier
      .map((month) => month.children.find((row) => row.region === region)?.lastReportAt ?? null)
      .find((last) => last !== null) ?? null;
  return {
    ...page,
    children: page.children.map((row) => ({ ...row, lastReportAt: row.lastReportAt ?? lastOf(row.region) })),
    lookedBackTo: earlier.at(-1)?.month ?? page.month,
  };
}

/** "belum lapor sejak 2 Sep", or "5 dari 8 desa belum lapor": never a zero. */
export function silenceText(row: ReportingRow, page: Reporting, timeZone: string, today: string): string {
  const t = recapWords();
  if (!isUnit(row)) return t.silentOf(number(silentCount(row)), number(row.expected));
  if (row.lastReportAt !== null) return t.silentSince(shortDate(localDay(row.lastReportAt, timeZone), today));
  return page.lookedBackTo < page.month ? t.silentLonger(monthName(page.lookedBackTo)) : t.notReported;
}

/** How many single teams have been silent for two months and more. */
export function longSilent(page: Reporting, timeZone: string): number {
  if (page.lookedBackTo === page.month) return 0;
  const [year = 0, month = 1] = page.month.split('-').map(Number);
  const limit = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
  return page.children.filter(
    (row) =>
      isUnit(row) &&
      silentCount(row) > 0 &&
      (row.lastReportAt === null || localDay(row.lastReportAt, timeZone) < limit),
  ).length;
}
