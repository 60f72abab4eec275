import type { Database } from '../database';
import type { ActivityType } from '../model';
import type { DraftForm, LocalReport } from '../stored';
import { count, decimal } from './report';

// Numbers and dates that are possible but unlikely. They are asked about, and never stand in the way.

/** Between which values most reports lie. */
export interface Range {
  low: number;
  high: number;
}

/** The numbers of reports that came before, of one team or of everybody on this phone. */
export interface Past {
  /** Participants, men and women together. */
  participants: number[];
  /** By indicator. */
  results: Map<string, number[]>;
}

export type Hint =
  | { kind: 'usual'; field: string; unit: string | null; of: 'team' | 'phone'; range: Range; value: number }
  | { kind: 'nobody'; field: 'participants' }
  | { kind: 'tomorrow'; field: 'startDate' }
  | { kind: 'longAgo'; field: 'startDate'; days: number }
  | { kind: 'manyDays'; field: 'endDate'; days: number };

const FEWEST = 4;
const LONG_AGO_DAYS = 60;
const MANY_DAYS = 14;
const DAY = 86_400_000;

/** What a number of a new report is held against: the team's reports of this type, and all on this phone. */
export async function listPast(
  db: Database,
  regionCode: string,
  typeCode: string,
  except: string,
): Promise<{ team: Past; phone: Past }> {
  const others = await db.reports.filter((report) => report.id !== except).toArray();
  const own = others.filter((report) => report.regionCode === regionCode && report.typeCode === typeCode);
  return { team: pastOf(own), phone: pastOf(others) };
}

/** What a village's reports of one type, and all reports on this phone, say about their numbers. */
function pastOf(reports: LocalReport[]): Past {
  const results = new Map<string, number[]>();
  const counted = reports.filter((report) => report.state !== 'WITHDRAWN');
  for (const report of counted) {
    for (const { indicator, value } of report.results) {
      results.set(indicator, [...(results.get(indicator) ?? []), Number(value)]);
    }
  }
  return { participants: counted.map(({ male, female }) => male + female), results };
}

/** What is worth a second look. The team's own past of this type counts; too short, the whole phone's. */
export function hintsOf(
  form: DraftForm,
  type: ActivityType | undefined,
  past: { team: Past; phone: Past },
  today: string,
): Hint[] {
  return [
    ...hintsOfDates(form, today),
    ...hintsOfParticipants(form, past),
    ...(type?.indicators ?? []).flatMap(({ code, unit }): Hint[] => {
      const value = numberOf(decimal(form.results[code] ?? ''));
      const numbers = (of: Past) => of.results.get(code) ?? [];
      return unusual(value, numbers(past.team), numbers(past.phone), `results.${code}`, unit);
    }),
  ];
}

/**
 * The smallest and largest value, without those that lie so far from the middle half that they are more
 * likely slips of the finger. Null for fewer than four.
 */
export function usualRange(values: number[]): Range | null {
  if (values.length < FEWEST) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  // Where all are alike, a day with twice as many more is still a day like others.
  const reach = Math.max(3 * (third - first), 2 * quantile(sorted, 0.5));
  const usual = sorted.filter((value) => value >= first - reach && value <= third + reach);
  return { low: usual[0] ?? first, high: usual.at(-1) ?? third };
}

/** Far enough from the usual to look twice; a little more or less is daily life. */
export function isUnusual(value: number, range: Range | null | undefined): boolean {
  if (!range) return false;
  return value > Math.max(range.high * 2, range.high + 5) || value < Math.min(range.low / 2, range.low - 5);
}

function hintsOfDates({ startDate, endDate }: DraftForm, today: string): Hint[] {
  const hints: Hint[] = [];
  const days = daysBetween(startDate, today);
  if (days > LONG_AGO_DAYS) hints.push({ kind: 'longAgo', field: 'startDate', days });
  if (days === -1) hints.push({ kind: 'tomorrow', field: 'startDate' });
  const length = daysBetween(startDate, endDate) + 1;
  if (length > MANY_DAYS) hints.push({ kind: 'manyDays', field: 'endDate', days: length });
  return hints;
}

function hintsOfParticipants(form: DraftForm, past: { team: Past; phone: Past }): Hint[] {
  if (form.male.trim() === '' && form.female.trim() === '') return [];
  const value = (count(form.male) ?? 0) + (count(form.female) ?? 0);
  if (value === 0) return [{ kind: 'nobody', field: 'participants' }];
  return unusual(value, past.team.participants, past.phone.participants, 'participants', null);
}

function unusual(
  value: number | null,
  team: number[],
  phone: number[],
  field: string,
  unit: string | null,
): Hint[] {
  if (value === null || !Number.isFinite(value)) return [];
  const own = usualRange(team);
  const range = own ?? usualRange(phone);
  if (!range || !isUnusual(value, range)) return [];
  return [{ kind: 'usual', field, unit, of: own ? 'team' : 'phone', range, value }];
}

function quantile(sorted: number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** From one local date to another; NaN when one of them is not filled in. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
