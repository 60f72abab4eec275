import type { words as id } from './words.id';

export const words: typeof id = {
  title: 'Files & carried reports',

  receive: 'Carry for others',
  receiveHint:
    'Reports that other officers hand over as a file. They are sent from this phone when there is a signal; they cannot be opened here.',
  chooseParcel: 'Choose the file',
  carried: (count) => (count === 1 ? '1 carried report to send' : `${count} carried reports to send`),
  carriedSize: (bytes) => `${bytes}. Sent by itself when there is a signal.`,
  parcelTaken: (count) => `${count} taken. Kept on this phone until sent.`,
  parcelAgain: 'This phone has taken these before.',
  parcelUnfit: {
    notOurs: 'This is not a report handed over by Jejak PKK.',
    newer: 'This comes from a newer version. Open the app again so that it renews itself, then try again.',
    damaged: 'This file is not whole. Ask for it once more.',
  },
  parcelAside: 'Carried reports that were not accepted',
  parcelGone: 'The file is no longer on this phone.',
  drop: 'Remove',
  dropped: 'Removed from this phone.',

  keptParcels: 'Your carried reports that need a look',
  keptConflict: 'It has arrived, but this report was also changed elsewhere.',
  continueHere: 'Continue here',

  rescue: 'Rescue file',
  rescueHint:
    'One file with everything unsent on this phone: texts, photos, drafts, carried reports. Any phone can open it. Keep it well: whoever holds it can read it.',
  make: 'Make a rescue file',
  making: 'Preparing the file…',
  makeTrouble:
    'The file could not be made. The phone may be full; delete videos or other files, then try again.',
  nothingUnsent: 'Nothing needs rescuing: everything has been sent.',
  holds: (parts) => `It holds ${parts}.`,
  parts: {
    reports: (count) => (count === 1 ? '1 report' : `${count} reports`),
    drafts: (count) => (count === 1 ? '1 draft' : `${count} drafts`),
    photos: (count) => (count === 1 ? '1 photo' : `${count} photos`),
    parcels: (count) => (count === 1 ? '1 carried report' : `${count} carried reports`),
    others: (count) => (count === 1 ? '1 decision' : `${count} decisions`),
  },
  ready: 'The file is ready',
  share: 'Share',
  save: 'Save on this phone',
  saved: 'The file is in the downloads of this phone.',
  staysHere: 'What is on this phone stays and is still sent by itself.',

  open: 'Open a rescue file',
  openHint: 'What it holds goes back to the drafts and the queue. Opening it twice doubles nothing.',
  chooseRescue: 'Choose the rescue file',
  opening: 'Reading the file…',
  openTrouble: {
    notOurs: 'This is not a rescue file of Jejak PKK.',
    cut: 'This file was cut: its end is missing. Copy it once more.',
    damaged: 'This file is damaged, so nothing was taken from it. Copy it once more.',
    newer:
      'This file comes from a newer version. Open the app again so that it renews itself, then try again.',
    tooLarge: 'This file is too large for a rescue file.',
  },
  storageTrouble:
    'Not everything is kept yet. The phone may be full; delete videos or other files, then open it again.',
  madeOn: (when) => `Made ${when}.`,
  restored: (parts) => `${parts} are back on this phone.`,
  restoredHint: 'What is unsent follows by itself when there is a signal.',
  nothingNew: 'Everything in it is on this phone already, or has been sent.',
  photosLost: (count) => `${count} photos are not whole in the file and are left out.`,
  ofOther: (name, team) => `This file belongs to ${name}, ${team}.`,
  ofOtherHint: 'Only its owner can go on with it. Choose:',
  keepForHer: 'Keep it on this phone for her',
  keepForHerHint: 'It is sent after she signs in on this phone with her password.',
  keptForHer: (name) => `Kept on this phone. It is sent after ${name} signs in here.`,
  takeOver: (count) => `Send ${count} reports on behalf of that team`,
  takeOverHint: 'Her name and yours are both recorded. Unfinished drafts are left out.',
  takenOver: (count) => `${count} reports are in this phone’s queue.`,

  hand: 'Hand over reports',
  handHint:
    'The reports are locked in a file. Another officer’s phone carries it and sends it for you, without being able to open it.',
  handWhich: 'Reports to hand over',
  nothingToHand: 'No report waits. Everything has been sent.',
  prepare: 'Prepare the file',
  handReady: (count, bytes) => `${count === 1 ? '1 report' : `${count} reports`}, ${bytes}`,
  handSteps: [
    'Bring this file to another officer’s phone: Bluetooth, Quick Share or a memory card.',
    'On that phone: Account, Files & carried reports, Carry for others.',
    'Once it has arrived, your report here becomes Sent when there is a signal.',
  ],
  photosStay: (count) => `${count} photos do not fit and keep waiting on this phone.`,
  notReady: 'This phone must be connected once first',
  notReadyHint: 'To lock a report, this phone must have been connected once. Your reports stay safe here.',
  handed: (time) => `Handed over as a file, ${time}`,
  handThis: 'Send through another phone',

  elsewhere: 'Drafts on another phone',
  handedOver: 'Handed over to you',
  handedOverBy: (name) => `From ${name}, together with the office`,
  photosOfHers: (count) => `${count === 1 ? '1 photo stays' : `${count} photos stay`} on her phone`,
  elsewhereAt: (when) => `Last written ${when}`,
  elsewherePhotos: (count) => `${count === 1 ? '1 photo is' : `${count} photos are`} on that phone`,
  takeUp: 'Continue here',
  letGo: 'Remove',
  lettingGo: 'The draft on the other phone is not shown any more.',
  needsSignal: 'A moment of signal is needed to fetch it. Nothing is lost.',

  keptForGood: 'This phone keeps your reports from being cleared by itself.',
  notKeptForGood:
    'This phone may clear the app’s data when it runs out of room. Send when there is a signal, or make a rescue file.',
  filesLink: 'Rescue file & carried reports',
  filesLinkHint: 'Rescue what is unsent, or carry reports of other officers.',
};
