import type { words as id } from './words.id';

export const words: typeof id = {
  who: 'Who is using this phone?',
  whoHint: 'The work of each officer is kept apart, and opens with her PIN only.',
  people: 'Officers on this phone',
  inHand: 'using it now',
  needsPassword: 'Must sign in again before her reports can go.',
  turnedOut: 'Turned out of this phone',
  switchUser: 'Switch user',
  add: 'Add an officer',
  addAnother: 'Another officer signs in',
  addHint: 'Several officers may use one phone. Each has a PIN.',
  addNeedsPin: 'Choose a PIN first, so that your work opens for you only.',
  othersWait:
    'Reports of another officer still wait on this phone. They are sent by themselves when there is signal.',
  othersWaitForThem: 'Reports of another officer are safe on this phone and wait until she signs in again.',
  back: 'Back',

  lockHint: 'Type your PIN to open. What you were writing is still there.',
  pin: 'PIN',
  open: 'Open',
  wrongPin: 'That is not the PIN yet. Try again.',
  tooOften: 'Wrong too often. Wait a little, then try again.',
  waitFor: (minutes, seconds) =>
    `You can try again in ${[minutes > 0 && `${minutes} min`, seconds > 0 && `${seconds} s`].filter(Boolean).join(' ')}.`,
  forgotPin: 'Forgot the PIN?',
  passwordTitle: (name) => `Password of ${name}`,
  forgotHint:
    'Sign in with your password, then choose a new PIN. This needs signal for a moment. Nothing is lost. Without a password: ask the operator for a new slip and scan it on this phone.',
  noPinHint:
    'There is no PIN yet. Sign in with your password, then choose one. This needs signal for a moment.',
  password: 'Password',
  enter: 'Sign in',
  toPin: 'Back to the PIN',
  fillPassword: 'Fill in the password.',

  choosePin: 'Choose a PIN',
  choosePinHint: '4 to 6 digits, for this phone only. One you remember, not 1234 or a birthday.',
  currentPin: 'Current PIN',
  currentPinHint: 'Type the PIN you have, so that nobody else who holds this phone can change it.',
  goOn: 'Go on',
  newPin: 'New PIN',
  repeatPin: 'Type the PIN once more',
  pinLength: 'A PIN has 4 to 6 digits.',
  pinEasy: 'This PIN is easy to guess. Choose another one.',
  pinDiffers: 'Not the same as the PIN above yet.',
  keepPin: 'Keep the PIN',
  leaveInstead: 'Sign out instead',

  pinTitle: 'Lock with a PIN',
  pinLater: 'Not now',
  pinOff: 'Whoever holds this phone can open your work. With a PIN she cannot.',
  pinOn: (minutes) => `Locked when the app opens and after ${minutes} minutes without use.`,
  pinNeeded: 'The PIN stays as long as several officers use this phone.',
  changePin: 'Change the PIN',
  dropPin: 'Remove the PIN',
  lockAfter: 'Lock when not used for',
  minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  lockNow: 'Lock now',

  devices: 'Phones and computers signed in',
  devicesHint: 'A phone was lost or handed on? Turn it out from here.',
  thisDevice: 'this one',
  unnamedDevice: 'Phone or computer',
  sharedComputer: 'shared computer',
  seen: (when) => `Last used ${when}`,
  turnOut: 'Turn out',
  turnOutLabel: (device) => `Turn out ${device}`,
  turnedOutNow: 'Turned out. What was not sent from there is still kept there.',

  signOutKeeps: (reports, drafts) =>
    `Still kept on this phone: ${[
      reports > 0 && (reports === 1 ? '1 unsent report' : `${reports} unsent reports`),
      drafts > 0 && (drafts === 1 ? '1 unfinished report' : `${drafts} unfinished reports`),
    ]
      .filter(Boolean)
      .join(' and ')}. Everything is back after you sign in again.`,
  signOutClean: 'Everything has been sent. Sign in again at any time to see your work.',

  closedTitle: 'This phone was turned out',
  closedHint: (name) =>
    `The account of ${name} was turned out of this phone, by her from another device or by the operator. The copies of reports on this phone were deleted.`,
  closedKept: (reports, drafts) =>
    `Still kept and locked here: ${[
      reports > 0 && (reports === 1 ? '1 unsent report' : `${reports} unsent reports`),
      drafts > 0 && (drafts === 1 ? '1 unfinished report' : `${drafts} unfinished reports`),
    ]
      .filter(Boolean)
      .join(' and ')}.`,
  closedNothing: 'Nothing was left behind: all reports had been sent.',
  rescue: 'Make a rescue file',
  rescueHint: 'Give the file to the operator of the kabupaten only: it holds the unsent reports.',
  closedAgain: 'Sign in again',
  closedAgainHint: 'Is this your own phone? Sign in again with your password; everything comes back.',
  remove: 'Forget this account on this phone',
};
