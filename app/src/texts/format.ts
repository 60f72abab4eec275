import { currentTexts } from './texts';

// Numbers, dates and money as people here write them. A local date is a text such as `2026-11-20`.

const ISO_DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

export function number(value: number | string): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(Number(value));
}

export function money(value: number | string): string {
  return `Rp${number(value)}`;
}

/** "Jumat, 20 November 2026" */
export function longDate(day: string): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "20 November 2026" */
export function plainDate(day: string): string {
  return format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "20 Nov", or "20 Nov 2025" of another year. */
export function shortDate(day: string, today = localDay(new Date())): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return format(day, { day: 'numeric', month: 'short', ...year });
}

/** "hari ini", "kemarin" or a short date. */
export function nearDate(day: string, today = localDay(new Date())): string {
  if (day === today) return currentTexts().shell.today;
  if (day === daysAfter(today, -1)) return currentTexts().shell.yesterday;
  return shortDate(day, today);
}

/** "30 November" */
export function dayAndMonth(day: string): string {
  return format(day, { day: 'numeric', month: 'long' });
}

/** A local date so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** "2026-12" -> "2026-11" */
export function monthBefore(month: string): string {
  return daysAfter(`${month}-01`, -1).slice(0, 7);
}

/** The last local day of a month such as `2026-11`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** "November 2026" of a month such as `2026-11`. */
export function longMonth(month: string): string {
  return format(`${month}-01`, { month: 'long', year: 'numeric' });
}

/** "November" */
export function monthName(month: string): string {
  return format(`${month}-01`, { month: 'long' });
}

/** "18 rumah memanfaatkan pekarangan": the unit is said once. */
export function unitAndName(unit: string, name: string): string {
  const plain = name.charAt(0).toLowerCase() + name.slice(1);
  return plain.startsWith(unit.toLowerCase()) ? plain : `${unit} · ${name}`;
}

/** "Sabtu 21 Nov, 06.12" in the team's own zone. */
export function moment(instant: string | number, timeZone?: string): string {
  const when = new Date(instant);
  const zone = timeZone ? { timeZone } : {};
  const day = dates(locale(), { weekday: 'long', day: 'numeric', month: 'short', ...zone });
  return `${day.format(when).replace(',', '')}, ${clock(instant, timeZone)}`;
}

/** "06.12" */
export function clock(instant: string | number, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  const time = { hour: '2-digit', minute: '2-digit', hour12: false, ...zone } as const;
  return dates(locale(), time).format(new Date(instant));
}

/** A latitude or longitude as people read it. */
export function coordinate(degrees: number): string {
  return degrees.toFixed(4).replace('.', ',').replace('-', '−');
}

/** "0,6 MB" or "180 kB" */
export function size(bytes: number): string {
  if (bytes < 500_000) return `${number(Math.ceil(bytes / 1000))} kB`;
  if (bytes < 1e9) return `${number(Math.round(bytes / 100_000) / 10)} MB`;
  return `${number(Math.round(bytes / 1e8) / 10)} GB`;
}

/** The same for what is to be sent: "0,4 MB", and only a report without photos in kB. */
export function megabytes(bytes: number): string {
  return bytes < 50_000 ? size(bytes) : `${number(Math.max(0.1, Math.round(bytes / 100_000) / 10))} MB`;
}

/** The local date of a moment, in the team's zone or the phone's. */
export function localDay(when: Date | string | number, timeZone?: string): string {
  const date = new Date(when);
  if (timeZone) return dates('en-CA', { ...ISO_DAY, timeZone }).format(date);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return dates(locale(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing: on an old phone each would take 15 ms and more. */
function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}

function locale(): string {
  return currentTexts().locale;
}
