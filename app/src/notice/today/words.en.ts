import type { TodayWords } from './words';

export const words: TodayWords = {
  remind: (month) => `The reports of ${month} are due`,
  left: (days, day) => (days === 1 ? `Today is the last day, ${day}.` : `${days} days left, until ${day}.`),
  over: (day) =>
    `The deadline was ${day}. It is not too late: a report is taken in with the day of its activity.`,
  nothingYet:
    'Nothing has come from your desa yet. One activity is enough, three minutes, even without signal.',
  report: 'Report now',
  alarm: (count) => `${count} figures differ from their reports`,
  alarmHint: (when) =>
    `Found by the nightly check, ${when}. Reports are safe. Tell who keeps the machine to run ./jejak check.`,
  alarmList: 'See the figures',
  alarmLine: (what, stored, recounted) => `${what}: stored ${stored}, recounted ${recounted}`,
};
