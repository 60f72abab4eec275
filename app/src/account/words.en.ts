import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Account',
  signIn: 'Sign in',
  signInHint: 'Report PKK activities, with or without signal.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show password',
  sharedComputer: 'This is a shared computer',
  sharedComputerHint: 'You are signed out after today.',
  fillUsername: 'Fill in the user name.',
  fillPassword: 'Fill in the password.',
  noSignal: 'No signal right now. Signing in for the first time needs one for a moment.',
  trouble: 'Signing in did not work yet. Please try again in a moment.',
  welcome: 'Welcome',
  signOut: 'Sign out',
};
