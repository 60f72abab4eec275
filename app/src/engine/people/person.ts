import type { SignedIn } from '../model';
import type { Person } from './store';

/** The store of the first officer; before phones served several, it held everybody's. */
export const FIRST_STORE = 'jejak';
export const storeNameOf = (owner: string): string => `${FIRST_STORE}-${owner}`;
/** Where she practises: nothing in it is real. */
export const practiceStoreOf = (owner: string): string => `${FIRST_STORE}-latihan-${owner}`;

export const NO_WRONG_TRIES = { times: 0, waitMs: 0 };
export const LOCK_AFTER_MINUTES = 5;

/** An officer of whom the phone knows only that work of hers lies in this store. */
export function unknownPerson(id: string, store: string): Person {
  return {
    id,
    store,
    state: 'gone',
    name: '',
    username: '',
    office: '',
    team: '',
    pin: null,
    wrong: NO_WRONG_TRIES,
    lockAfterMinutes: LOCK_AFTER_MINUTES,
    leavesAt: null,
  };
}

/** True when nobody else's work could be opened on this phone; what was turned out is sealed. */
export function isAlone({ id }: Person, known: Person[]): boolean {
  return known.every((other) => other.id === id || other.state !== 'kept');
}

/** How she is named on the screens where she does not yet have the phone in hand. */
export function nameOf({ officer, assignments, team }: SignedIn) {
  return {
    name: officer.name,
    username: officer.username,
    office: assignments[0]?.title ?? '',
    team: team.name,
  };
}
