import type { news as id } from './news.id';

export const news: typeof id = {
  title: 'What is new',
  understood: 'Got it',
  versions: [
    {
      version: '1.1',
      lines: [
        'Before you send, the size and the approximate cost are told.',
        'Photos may wait for Wi-Fi while the text goes first. You choose it under Account.',
        'A photo that was cut off goes on where it stopped; at most 64 kB are repeated.',
      ],
    },
    { version: '1.0', lines: ['The first Jejak PKK.'] },
  ],
  install: 'Put Jejak PKK on this phone',
  installHint: 'It opens with one tap from the home screen, also without a signal.',
  installNow: 'Install',
  installNever: 'No need',
  share: 'Tap Share',
  addToHome: 'Choose Add to Home Screen',
};
