import { daysAfter, lastDayOf, monthBefore } from '../../texts/format';

/** A month whose reports are due, seen from one day. */
export interface Due {
  month: string;
  deadline: string;
  /** How many days are left, the last one included; 0 on the day after the deadline. */
  daysLeft: number;
}

const DAYS_BEFORE = 5;
const DAY_MS = 86_400_000;

/** The month she is reminded of today: from five days before its deadline to the day after. Null on other days. */
export function dueOn(today: string, graceDays: number): Due | null {
  const thisMonth = today.slice(0, 7);
  for (const month of [monthBefore(thisMonth), thisMonth]) {
    const deadline = daysAfter(lastDayOf(month), graceDays);
    const daysLeft = Math.round((Date.parse(deadline) - Date.parse(today)) / DAY_MS) + 1;
    if (daysLeft >= 0 && daysLeft <= DAYS_BEFORE + 1) return { month, deadline, daysLeft };
  }
  return null;
}
