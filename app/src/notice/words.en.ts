import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'News',
  bell: (unread) => (unread === 0 ? 'News' : `News, ${unread} unread`),
  unread: (count) => `${count} unread`,
  isNew: 'new',
  allRead: 'All read',
  empty: 'No news yet',
  emptyHint: 'Here you are told when a report is approved or needs mending.',
  what: {
    approved: 'Approved',
    returned: 'Needs mending',
    published: 'Shown to the public',
    hidden: 'No longer shown to the public',
    withdrawn: 'Withdrawn',
  },
  offer: 'Shall the phone tell you?',
  offerHint: 'The phone tells you when your report is approved or needs mending.',
  yes: 'Yes, tell me',
  no: 'No, thank you',
  onPhone: 'News on the phone’s screen',
  on: 'On. The phone also tells you while the app is not in sight.',
  off: 'Off. The news stays on this page.',
  blocked: 'Turned off in the phone’s settings. The news stays on this page.',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
};
