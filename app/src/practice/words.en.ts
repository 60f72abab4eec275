import type { words as id } from './words.id';

export const words: typeof id = {
  ribbon: 'PRACTICE',
  ribbonHint: 'Nothing is sent anywhere',
  leave: 'Leave practice',
  nav: 'Practice',
  titles: 'PRACTICE · Jejak PKK',
  preparing: 'The practice village is being prepared…',
  noCatalog: 'Practice cannot be opened yet',
  noCatalogHint:
    'The list of activities is not on this phone yet. It needs a signal once; practice then works without.',
  noRoom: 'This phone cannot keep the practice village yet. Delete videos or other files, then try again.',
  notHere: 'This part is not in the practice',
  notHereHint: 'Only reporting is practised. This part is in the real Jejak PKK.',
  toExercises: 'To the exercises',
  fenced: 'In practice this button opens nothing. On a real report it works.',

  welcome: 'Practise reporting',
  place: 'Ibu Melati · Desa Mawar, Kec. Kenanga',
  intro:
    'In Desa Mawar you may try anything. The village is on this phone only: nothing reaches your kecamatan.',
  progress: (done, all) => `${done} of ${all} done`,
  exercise: (number) => `Exercise ${number}`,
  beginNext: (number) => `Begin exercise ${number}`,
  goOn: (number) => `Go on with exercise ${number}`,
  again: 'Repeat',
  againLabel: (title) => `Repeat: ${title}`,
  beginLabel: (title) => `Begin: ${title}`,
  goOnLabel: (title) => `Go on: ${title}`,
  underWay: 'Under way',
  stars: { 1: 'Done, with the hint', 2: 'Done, without the hint' },
  allDone: 'All six exercises are done',
  allDoneHint: 'Congratulations. The certificate is in your own name, and the kecamatan sees it too.',
  takeCertificate: 'Take the certificate',

  guide: 'Practice guide',
  open: 'Show the task',
  close: 'Hide the task',
  steps: (done, all) => `${done} of ${all} steps`,
  stepDone: 'done',
  stepOpen: 'not yet',
  hint: 'Ask for a hint',
  hintTitle: 'Hint',
  done: 'Well done!',
  doneHint: (title) => `Done: ${title}.`,
  next: 'Next',
  cutSignal: 'Switch the practice signal off',
  restoreSignal: 'Switch the practice signal on',
  signalOff: 'The practice signal is off',

  exercises: {
    photo: {
      title: 'Report with a photo',
      goal: 'Today people of Desa Mawar planted chillies in their yards. Report it, with one photo.',
      hint: 'Press Report an activity, search for “cabai”, then fill in step by step. In the step Results & photos choose Practice photo. At the end press Send.',
      checks: { written: 'Report written', pictured: 'It has a photo', sent: 'Sent, the receipt is here' },
    },
    signal: {
      title: 'Report without signal',
      goal: 'There is no signal in the garden. Switch the practice signal off, write a report up to Send, then switch the signal on again.',
      hint: 'The button that switches the practice signal off is here. After Send the report says Waiting for signal. Switch it on: the report leaves by itself.',
      checks: {
        off: 'Practice signal switched off',
        waiting: 'Report written and waiting for signal',
        arrived: 'Signal on, the report sent itself',
      },
    },
    mend: {
      title: 'Mend a report',
      goal: 'The kecamatan sent last month’s report back: it says 28 houses, but its story says 18. Mend the number and send it again.',
      hint: 'There is a red box on Home. Press Mend it now, go on to Results & photos, change 28 to 18, and go on up to Send.',
      checks: {
        corrected: 'The number is 18 houses',
        sentAgain: 'Sent again',
        approved: 'Approved by the kecamatan',
      },
    },
    stock: {
      title: 'Tell a state from a result',
      goal: '18 houses use their yard. Today the cadres visited 3 of them and planted 40 seedlings. Report it.',
      hint: 'Choose Pemanfaatan pekarangan. Houses are written as they stand now: 18. Seedlings are those planted today: 40.',
      checks: {
        houses: 'Houses: as they stand now',
        seedlings: 'Seedlings: planted today',
        approved: 'Approved by the kecamatan',
      },
    },
    private: {
      title: 'Photo of the attendance list',
      goal: 'Write a report with a photo of the attendance list. It holds people’s names, so the photo must be private: only TP PKK sees it.',
      hint: 'In the step Results & photos use Photo of the attendance list, or Practice attendance list: the photo is private at once. If it became an ordinary photo, tap it and choose This is the attendance list.',
      checks: {
        attendance: 'Report with a photo written',
        hidden: 'The photo is private',
        sent: 'Sent, the receipt is here',
      },
    },
    handover: {
      title: 'Hand a report over',
      goal: 'The village has had no signal for days. Hand one report to a friend who travels to town, as a file. Then switch the signal on.',
      hint: 'Switch the practice signal off and write a report up to Send. Press Hand over through another phone, then prepare the file. Open this task again and give the file to your friend’s phone. At the end switch the signal on.',
      checks: {
        packed: 'File prepared',
        carried: 'Carried by the friend’s phone, arrived at the kecamatan',
        answered: 'Signal on, the receipt has reached your phone',
      },
    },
  },

  returnedNote: 'Is it 18 or 28 houses? The story says 18. Please look again.',
  faults: {
    stillWrong: 'It is not 18 houses yet. The story says 18. Please look once more.',
    houses: 'Houses are the state now: all that use their yard, also those not visited today.',
    seedlings:
      'Seedlings are the result of this activity only: those planted today. Last month’s are counted already.',
    notPrivate: 'The attendance list holds people’s names. Please mark the photo as private.',
  },

  friend: {
    make: 'Hand over what waits',
    phone: 'Phone of Ibu Anggrek, a friend who travels to town',
    hint: 'In real life the file goes to the friend’s phone by Bluetooth or WhatsApp. Here one button is enough.',
    give: 'Give it to the friend’s phone',
    arrived: (count) => `${count} reports were carried to town and have reached the kecamatan`,
  },

  lesson: 'What it becomes in the year’s totals',
  lessonWhat: 'Result',
  lessonLast: 'Last month',
  lessonYours: 'Your entry',
  lessonTotal: 'In the totals',
  lessonHouses: 'Houses (state)',
  lessonSeedlings: 'Seedlings (result)',
  lessonMissing: 'not filled in',
  lessonStock: 'A state is not added up: the totals take the latest number.',
  lessonFlow: 'Results are added up month by month.',
  lessonRight: 'Right: 18 houses stay 18 houses, and 40 seedlings are added to last month’s 240.',
  lessonHousesWrong: (wrote) =>
    `With ${wrote} houses the totals believe that there are only ${wrote} now, but there are 18.`,
  lessonHousesMore: (wrote) =>
    `With ${wrote} houses the totals believe that there are more now, but there are 18.`,
  lessonHousesEmpty: 'Houses are not filled in, so the totals still take last month’s number.',
  lessonSeedlingsWrong: (total) => `The totals become ${total} seedlings, but 280 were planted.`,

  offer: {
    title: 'Would you like to practise first?',
    hint: 'Six short exercises in a practice village. Nothing is sent anywhere.',
    begin: 'Begin to practise',
    later: 'Later',
  },

  certificate: {
    title: 'Practice certificate',
    about:
      'Six short exercises in a practice village. Nothing is sent anywhere, and they can be repeated at any time.',
    begin: 'Begin to practise',
    again: 'Practise again',
    show: 'See the certificate',
    print: 'Open the certificate (PDF)',
    seen: 'The kecamatan sees too that you have practised.',
    waiting: 'Your certificate is being made',
    waitingHint: 'It is kept on this phone. With signal it is finished, and the kecamatan sees it.',
    none: 'There is a certificate once all six exercises are done.',
    finished: (day) => `Practised on ${day}`,
    code: (code) => `Number ${code}`,
  },

  practised: {
    title: 'Who has practised',
    of: (officers) => `of ${officers} officers have practised`,
    some: (practised, officers) => `${practised} of ${officers} have`,
    ownTeam: 'Own team',
    done: (day) => `yes, ${day}`,
    notYet: 'not yet',
    nobody: 'No officer is registered yet.',
    more: 'Show more',
  },

  picture: 'Practice photo',
  attendancePicture: 'Practice attendance list',
};
