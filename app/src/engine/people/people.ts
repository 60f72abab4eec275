import { Dexie } from 'dexie';
import { createApi, inNameOf, NoAnswer, type Api, type FirstOperatorForm } from '../api';
import { createEngine, type Engine, type World } from '../engine';
import type { SignedIn } from '../model';
import type { Wording } from '../report/drafts';
import { FIRST_STORE, nameOf, NO_WRONG_TRIES, storeNameOf, unknownPerson, practiceStoreOf } from './person';
import { PeopleStore, type Here, type Person } from './store';

/** When the clock of a shared computer goes so wrong that the session would be over already. */
const SHARED_AT_LEAST_MS = 12 * 3_600_000;
/** How often an officer who does not have the phone in hand is asked about, when nothing of hers waits. */
const LOOK_AFTER_OTHERS_MS = 6 * 3_600_000;

/** Somebody who is kept on this phone must choose a PIN before another one can join. */
export class PinFirst extends Error {
  override name = 'PinFirst';

  constructor(readonly person: Person) {
    super(person.id);
  }
}

/** A wording that does not lie in the officer's store yet. */
export interface Unwritten {
  officer: string;
  wording: Wording;
}

/** What the people of a phone take from the world beside their engines. */
export interface PeopleWorld extends World {
  /** Tells the browser for whom it opens pictures and papers by itself. */
  nameOfficer: (id: string | null) => void;
}

/** The people of this phone. Each has a store and an engine of her own; one of them has the phone in hand. */
export class People {
  readonly store: PeopleStore;
  /** Speaks for nobody. */
  readonly api: Api;
  private readonly engines = new Map<string, Engine>();
  private readonly lookedAfter = new Map<string, number>();
  private telling: Promise<void> | null = null;

  constructor(readonly world: PeopleWorld) {
    this.store = new PeopleStore(world.indexedDB, world.keyRange);
    this.api = createApi(world.fetch);
  }

  /**
   * Before the first screen: takes over what an earlier version kept, lets go whose time here is over, and reads at
   * one go what any screen of hers begins with.
   */
  async open(): Promise<Here> {
    let here = await this.store.here();
    if (here.people.length === 0) {
      await this.takeOver();
      here = await this.store.here();
    }
    this.world.nameOfficer(here.person?.id ?? null);
    const leaving = here.known.filter(this.mustLeave);
    for (const person of here.known) {
      if (person.state === 'closed') await this.forgetToldOf(person);
      if (leaving.includes(person)) await this.signOut(person);
    }
    if (leaving.length > 0) here = await this.store.here();
    if (here.person?.state === 'kept') await this.engineOf(here.person).readFirst();
    return here;
  }

  engineOf({ id, store }: Person): Engine {
    const known = this.engines.get(id);
    if (known) return known;
    const engine = createEngine(this.world, {
      store,
      fetch: inNameOf(id, this.world.fetch),
      inHand: async () => (await this.store.inHand())?.id === id,
      expired: () => this.expired(id),
      closed: () => this.closed(id),
    });
    this.engines.set(id, engine);
    return engine;
  }

  /** Throws `PinFirst` when somebody else is kept here who has no PIN yet. */
  async signIn(username: string, password: string, shared: boolean, deviceName: string): Promise<Person> {
    const name = username.trim();
    return this.enterBy(name, (api) =>
      api.signIn({ username: name, password, sharedComputer: shared, deviceName }),
    );
  }

  /** The same by any other proof: `ask` has the server open her session. */
  async enterBy(username: string, ask: (api: Api) => Promise<SignedIn>): Promise<Person> {
    await this.requirePinsBeside(username);
    await this.tellLeaving(); // else it might end the session that now begins
    return this.enter(await ask(this.api));
  }

  /** Makes the first operator of a new installation and signs her in. */
  async begin(form: FirstOperatorForm): Promise<Person> {
    await this.requirePinsBeside(form.username);
    return this.enter(await this.api.createFirstOperator(form));
  }

  /** The store of an officer whose work is kept here until she signs in; made when this phone does not know her. */
  async keepFor(id: string): Promise<Engine> {
    const known = await this.store.people.get(id);
    const person = known ?? unknownPerson(id, await this.freeStoreFor(id));
    if (!known) await this.store.people.put(person);
    return this.engineOf(person);
  }

  async take({ id }: Person): Promise<void> {
    await this.store.settings.put({ name: 'inHand', value: id });
    this.world.nameOfficer(id);
  }

  /** She leaves this phone: what she has not sent stays in her store, for when she signs in again. */
  async signOut(person: Person): Promise<void> {
    const { session } = this.engineOf(person);
    await this.forgetToldOf(person);
    await session.leave();
    const { store } = this;
    await store.transaction('rw', [store.people, store.settings], async () => {
      await store.people.put(unknownPerson(person.id, person.store));
      if ((await store.inHand())?.id === person.id) await store.settings.delete('inHand');
      const leaving = new Set(await store.leaving()).add(person.id);
      await store.settings.put({ name: 'leaving', value: [...leaving] });
    });
    this.world.nameOfficer((await store.inHand())?.id ?? null);
    await this.tellLeaving();
  }

  /** Signal is back, or the phone is taken in hand: everybody's work is sent, of the one in hand first. */
  async wakeNow(): Promise<void> {
    await this.letGo(this.mustLeave);
    await this.tellLeaving();
    const inHand = await this.store.inHand();
    if (inHand?.state === 'kept') await this.engineOf(inHand).sync.wakeNow();
    for (const person of await this.store.listKept()) {
      if (person.state === 'kept' && person.id !== inHand?.id) await this.lookAfter(person);
    }
  }

  /** Everything typed lies in the store. */
  async flush(): Promise<void> {
    await Promise.all([...this.engines.values()].map(({ drafts }) => drafts.flush()));
  }

  /** What is typed and does not lie in any store yet. */
  unwritten(): Unwritten[] {
    return [...this.engines].flatMap(([officer, { drafts }]) =>
      drafts.unwritten().map((wording) => ({ officer, wording })),
    );
  }

  /** Writes what a page that was left could not write any more; false when the phone has no room for it. */
  async takeUp(left: Unwritten[]): Promise<boolean> {
    let written = true;
    for (const { officer, wording } of left) {
      const { drafts } = await this.keepFor(officer);
      written = (await drafts.takeUp(wording)) && written;
    }
    return written;
  }

  /** The phone is put away: what was typed lies in the store, and where there is signal also elsewhere. */
  async pause(): Promise<void> {
    await this.flush();
    const inHand = await this.store.inHand();
    if (inHand?.state === 'kept') await this.engineOf(inHand).sync.quiet();
  }

  /** Makes room in every store. */
  async tidy(): Promise<void> {
    for (const person of await this.store.people.toArray()) await this.engineOf(person).photos.tidy();
  }

  /** Nobody has the phone in hand: it asks who is there. */
  async putDown(): Promise<void> {
    await this.store.settings.delete('inHand');
    this.world.nameOfficer(null);
  }

  private async requirePinsBeside(username: string): Promise<void> {
    const open = (await this.store.listKept()).find(
      ({ state, pin, leavesAt, username: other }) =>
        state === 'kept' && !pin && leavesAt === null && other !== username.toLowerCase(),
    );
    if (open) throw new PinFirst(open);
  }

  /** Once she is signed in, the phone can work without signal: the vocabulary comes first. */
  private async enter(me: SignedIn): Promise<Person> {
    const { store, world } = this;
    const { id } = me.officer;
    await this.letGo((other) => other.leavesAt !== null && other.id !== id);
    const person: Person = {
      ...((await store.people.get(id)) ?? unknownPerson(id, await this.freeStoreFor(id))),
      ...nameOf(me),
      state: 'kept',
      wrong: NO_WRONG_TRIES,
      leavesAt: leavingAt(me, world.now()),
    };
    const { session, vocabulary } = this.engineOf(person);
    await vocabulary.refresh().catch(() => undefined); // the loop tries again
    await session.enter(me);
    await store.transaction('rw', [store.people, store.settings], async () => {
      await store.people.put(person);
      await store.settings.put({ name: 'inHand', value: id });
      const leaving = (await store.leaving()).filter((other) => other !== id);
      await store.settings.put({ name: 'leaving', value: leaving });
    });
    world.nameOfficer(id);
    return person;
  }

  private async freeStoreFor(id: string): Promise<string> {
    const taken = await this.store.people.filter(({ store }) => store === FIRST_STORE).count();
    return taken === 0 ? FIRST_STORE : storeNameOf(id);
  }

  private async lookAfter(person: Person): Promise<void> {
    const { session, outbox, sync } = this.engineOf(person);
    if ((await outbox.list(person.id)).length > 0) {
      await sync.wakeNow();
      return;
    }
    const now = this.world.now();
    if (now - (this.lookedAfter.get(person.id) ?? 0) < LOOK_AFTER_OTHERS_MS) return;
    this.lookedAfter.set(person.id, now);
    await session.refresh();
  }

  /** Only before the first person of this phone is known; on a new phone nothing has to be loaded for it. */
  private async takeOver(): Promise<void> {
    if (!(await existsStore(FIRST_STORE, this.world))) return;
    const { adopt } = await import('./adopt');
    await adopt(this.store, this.world);
  }

  private async letGo(whom: (person: Person) => boolean): Promise<void> {
    for (const person of await this.store.listKept()) {
      if (whom(person)) await this.signOut(person);
    }
  }

  /** Her time on a shared computer is over. */
  private readonly mustLeave = ({ leavesAt }: Person): boolean =>
    leavesAt !== null && leavesAt <= this.world.now();

  /** On her own phone she goes on without a session; on a shared computer that is the end. */
  private async expired(id: string): Promise<void> {
    const person = await this.store.people.get(id);
    if (person && person.leavesAt !== null) await this.signOut(person);
  }

  private async closed(id: string): Promise<void> {
    await this.store.people.update(id, { state: 'closed' });
    const person = await this.store.people.get(id);
    if (person) await this.forgetToldOf(person);
    // Photos of hers may lie in the practice, too.
    this.world.indexedDB.deleteDatabase(practiceStoreOf(id));
  }

  private async forgetToldOf(person: Person): Promise<void> {
    const { wipe } = await import('./wipe');
    await wipe(this.engineOf(person).db);
  }

  private tellLeaving(): Promise<void> {
    this.telling ??= this.tellAllLeaving().finally(() => {
      this.telling = null;
    });
    return this.telling;
  }

  private async tellAllLeaving(): Promise<void> {
    for (const id of await this.store.leaving()) {
      try {
        await createApi(inNameOf(id, this.world.fetch)).signOut();
      } catch (failure) {
        if (failure instanceof NoAnswer) return; // without signal the phone only stops using the session
      }
      const { store } = this;
      await store.transaction('rw', store.settings, async () => {
        const leaving = (await store.leaving()).filter((other) => other !== id);
        await store.settings.put({ name: 'leaving', value: leaving });
      });
    }
  }
}

function leavingAt({ sharedUntil }: SignedIn, now: number): number | null {
  if (!sharedUntil) return null;
  const end = Date.parse(sharedUntil);
  return end > now ? end : now + SHARED_AT_LEAST_MS;
}

async function existsStore(name: string, { indexedDB, keyRange }: World): Promise<boolean> {
  const store = new Dexie(name, { indexedDB, IDBKeyRange: keyRange });
  try {
    await store.open();
    return true;
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'NoSuchDatabaseError') return false;
    throw failure;
  } finally {
    store.close();
  }
}
