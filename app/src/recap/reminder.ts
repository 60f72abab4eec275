import type { ReportingRow } from '../engine/api';
import { longMonth, number } from '../texts/format';
import { isUnit, silenceText, silentCount, type Reporting } from './reporting';
import { recapWords } from './words';

// A longer text is cut by some phones on its way into the other app.
const MOST_LINES = 40;

/** Opens WhatsApp with a text in it; to whom it goes is chosen there. */
export function whatsApp(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}

/** A kind word to one village, or to the team above several. */
export function reminderText(row: ReportingRow, page: Reporting): string {
  const t = recapWords();
  const month = longMonth(page.month);
  return isUnit(row)
    ? t.remindOne(row.name, month)
    : t.remindAbove(row.name, month, number(silentCount(row)), number(row.expected));
}

/** All that are silent in one text for their group, the longest silence first. */
export function groupReminder(
  rows: ReportingRow[],
  page: Reporting,
  timeZone: string,
  today: string,
): string {
  const t = recapWords();
  const lines = rows
    .slice(0, MOST_LINES)
    .map((row) => `• ${row.name}: ${silenceText(row, page, timeZone, today)}`);
  const more = rows.length - lines.length;
  if (more > 0) lines.push(t.remindMore(number(more)));
  return [t.remindGroup(longMonth(page.month)), ...lines, t.remindEnd].join('\n');
}
