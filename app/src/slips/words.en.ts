import { number } from '../texts/format';
import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Sign-in slips',
  hint: 'Officers use a slip to sign in for the first time: scanned with the phone, counts once, good for 30 days.',
  where: 'For the officers of',
  whole: (place) => `${place}, everybody`,
  teamOnly: 'Only this TP PKK, without the regions below',
  counting: 'Counting …',
  waiting: (count) =>
    count === 0 ? 'Every officer here has been in before.' : `${number(count)} officers have never been in.`,
  tooMany: (most) => `At most ${number(most)} slips at once. Choose a smaller region.`,
  replaces: 'Their older slips that were not used end.',
  make: (count) => `Make ${number(count)} slips`,
  forOne: (name) => `A new slip for ${name}`,
  forOneHint: 'For a new phone, or when PIN and password are forgotten. The old phone stays signed in.',
  makeOne: 'Make the slip',
  orders: 'Slips made',
  none: 'No slips were made today.',
  making: (done, total) => `Being made: ${number(done)} of ${number(total)} slips`,
  ready: (total) => `${number(total)} slips are ready to print`,
  failed: 'They could not be made. Try again, or choose a smaller region.',
  kept: (until) => `The file is deleted by itself ${until}.`,
  download: 'Download PDF',
  remove: 'Delete file',
  removeLabel: (place) => `Delete file of the slips of ${place}`,
  removed: 'The file is deleted. Printed slips stay good.',
  care: 'Keep the prints safe: whoever holds a slip can sign in. Hand each to its person.',
};
