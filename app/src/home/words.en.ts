import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Home',
  report: 'Report an activity',
  unfinished: 'Unfinished',
  continueIt: 'Continue',
  mend: 'Needs mending',
  unsent: 'Not sent yet',
  reports: (count) => (count === 1 ? '1 report' : `${count} reports`),
  restFollows: 'The text has been sent. The photos go on when there is a signal.',
  handOver: 'Send through another officer’s phone',
  photosWait: 'The text has been sent. The photos wait for Wi-Fi.',
  sendPhotosNow: 'Send the photos now',
  allSent: 'All reports have been sent.',
  activities: (count) => (count === 1 ? '1 activity' : `${count} activities`),
  noneYet: 'no report yet',
  nothingThisMonth: 'No report this month yet.',
  toReview: 'Waiting for review',
  deadline: 'This month’s reports are due',
  monthOf: (month, team) => `${month}, ${team}`,
  wholeRecap: 'The whole recap',
  showAll: 'Show all',
};
