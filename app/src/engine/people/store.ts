import { Dexie, type EntityTable } from 'dexie';
import type { Setting } from '../stored';
import type { Pin } from './pin';

/** How often she typed a wrong PIN, and the wait that is left because of it. */
export interface WrongTries {
  times: number;
  /** Counted down only while the lock is in sight: neither a restart nor another time of day shortens it. */
  waitMs: number;
}

/** One officer whom this phone knows. */
export interface Person {
  /** Of the officer. */
  id: string;
  /** The name of the store that holds her work, and nobody else's. */
  store: string;
  /** `gone`: signed out. `closed`: turned out from another device. Unsent work lies in the store all the same. */
  state: 'kept' | 'gone' | 'closed';
  name: string;
  username: string;
  office: string;
  team: string;
  pin: Pin | null;
  wrong: WrongTries;
  lockAfterMinutes: number;
  /** On a shared computer: when she leaves by herself, in milliseconds. */
  leavesAt: number | null;
}

/** The people of this phone at one moment. */
export interface Here {
  people: Person[];
  /** Those who have not signed out, by name. */
  known: Person[];
  person: Person | null;
}

/** What the phone knows of its people: who they are, and who has it in hand. Their work lies in their own stores. */
export class PeopleStore extends Dexie {
  declare people: EntityTable<Person, 'id'>;
  declare settings: EntityTable<Setting, 'name'>;

  constructor(indexedDB: IDBFactory, keyRange: typeof IDBKeyRange) {
    super('jejak-people', { indexedDB, IDBKeyRange: keyRange });
    // Only ever appended, like the migrations of the officers' stores.
    this.version(1).stores({ people: 'id', settings: 'name' });
  }

  /** Who is known here, by name, and who of them has the phone in hand: read together, because the first screen waits. */
  async here(): Promise<Here> {
    return this.transaction('r', [this.people, this.settings], async () => {
      const [people, inHand] = await Promise.all([this.people.toArray(), this.settings.get('inHand')]);
      return {
        people,
        known: keptAmong(people),
        person: people.find(({ id }) => id === inHand?.value) ?? null,
      };
    });
  }

  async inHand(): Promise<Person | undefined> {
    const id = (await this.settings.get('inHand'))?.value;
    return typeof id === 'string' ? this.people.get(id) : undefined;
  }

  async listKept(): Promise<Person[]> {
    return keptAmong(await this.people.toArray());
  }

  /** Whose sign-out the server has not heard of yet. */
  async leaving(): Promise<string[]> {
    return ((await this.settings.get('leaving'))?.value as string[] | undefined) ?? [];
  }
}

function keptAmong(people: Person[]): Person[] {
  const kept = people.filter(({ state }) => state !== 'gone');
  return kept.sort((one, other) => one.name.localeCompare(other.name));
}
