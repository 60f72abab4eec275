import { words as region } from '../../region/words.en';
import { words as team } from '../../team/words.en';
import { plainDate } from '../../texts/format';
import type { words as id } from './words.id';

const items: Partial<Record<string, string>> = team.items;
const kinds: Partial<Record<string, string>> = region.changeKinds;
const regionWords: Partial<Record<string, string>> = region.states;
const importWords: Partial<Record<string, string>> = { batas: 'boundaries', koordinat: 'coordinates' };

export const words: typeof id = {
  title: 'Change log',
  subtitle: 'Who changed what, and when',
  search: 'Search the log',
  searchHint: 'Name of an officer',
  act: 'Change',
  allActs: 'All changes',
  fromDay: 'From',
  toDay: 'To',
  nothing: 'Nothing in the log matches.',
  nothingYet: 'No changes are recorded yet.',
  dropPerson: (name) => `${name}: show everybody again`,
  when: 'When',
  whom: 'About',
  by: 'By',
  doneBy: (name, office) => `by ${name}, ${office}`,
  toWhom: (name) => `to ${name}`,
  said: {
    what: (value) => regionWords[value] ?? importWords[value] ?? value,
    change: (value) => kinds[value] ?? value,
    effectiveOn: (day) => `in force ${plainDate(day)}`,
    newCode: (code) => `new code ${code}`,
    into: (code) => `into ${code}`,
    item: (value) => items[value] ?? value,
    before: (value) => `before: ${value}`,
    after: (value) => `now: ${value}`,
    rows: (count) => `${count} rows`,
    accounts: (count) => `${count} accounts opened`,
    slips: (count) => `${count} slips`,
    planned: (count) => `${count} changes`,
    taken: (count) => `${count} taken`,
    bad: (count) => `${count} refused`,
  },
  acts: {
    OFFICER_ADDED: 'Officer registered',
    OFFICER_CHANGED: 'Details changed',
    OFFICE_GIVEN: 'Office given',
    OFFICE_CHANGED: 'Office changed',
    OFFICE_ENDED: 'Office ended',
    OFFICE_WITHDRAWN: 'Office taken back',
    OFFICE_HANDED_OVER: 'Office handed over',
    ACCOUNT_OPENED: 'Account opened',
    ACCOUNT_LOCKED: 'Account locked',
    ACCOUNT_UNLOCKED: 'Account unlocked',
    SIGN_IN_RESET: 'New way to sign in',
    DEVICE_CLOSED: 'Phones signed out',
    SLIPS_PRINTED: 'Sign-in slips printed',
    SLIP_USED: 'Sign-in slip used',
    SECOND_FACTOR_SET: 'Second factor set up',
    SECOND_FACTOR_REMOVED: 'Second factor removed',
    SECOND_FACTOR_REQUIRED: 'Second factor made a rule',
    PASSKEY_ADDED: 'Passkey added',
    PASSKEY_REMOVED: 'Passkey removed',
    ROSTER_IMPORTED: 'List of officers imported',
    TEAM_CHANGED: 'Team details changed',
    REGION_CHANGED: 'Region changed',
    REGIONS_UPDATED: 'List of regions updated',
    MAP_IMPORTED: 'Map imported',
  },
};
