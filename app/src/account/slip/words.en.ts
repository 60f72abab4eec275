import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Sign in with a slip',
  looking: 'Looking at the slip …',
  isItYou: 'Is this you?',
  isItYouHint: 'A slip counts only once. Make sure that the name is yours.',
  username: (name) => `User name: ${name}`,
  enter: 'Yes, sign in',
  notMe: 'Not me',
  notMeHint: 'Give this slip back to the operator. It has not been used.',
  typed: 'Type the code of the slip',
  typedHint: 'The slip has 20 digits in five groups.',
  code: 'Code of the slip',
  short: (missing) => `${missing} digits are still missing.`,
  long: 'More than 20 digits. Please check.',
  next: 'Continue',
  again: 'Try again',
  otherCode: 'Type another code',
  withPassword: 'Sign in with a password',
};
