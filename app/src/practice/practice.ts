import { Dexie, liveQuery } from 'dexie';
import type { Fetch } from '../engine/api';
import { createEngine, type Engine, type World } from '../engine/engine';
import { newId } from '../engine/ids';
import { split } from '../engine/parcel/format';
import { prepareForParcels } from '../engine/parcel/deviceKey';
import { handOver } from '../engine/parcel/hand';
import type { Catalog, SignedIn } from '../engine/model';
import type { StoredReceipt } from '../engine/stored';
import { Value } from '../engine/value';
import { BEGINNING, begun, finished, nextOf, type Exercise, type PracticeState } from './course';
import { checksOf, faultOf, findHanded, type Fault, type Facts } from './grading';
import type { Schema } from './office/answers';
import { askedOf, Office } from './office/office';
import { emptyShelf, type Surroundings } from './office/shelf';
import { publicKeyOf } from './office/signing';
import { melati, REVIEWER, seedLastMonth, seedReturned } from './village';

/** The world without its network: nothing in the practice could send if it wanted to. */
export type Offline = Omit<World, 'fetch' | 'alone' | 'line'>;

/** What the practice is given of the real phone: a name for its store, a clock, a catalogue. No way in. */
export interface Opening {
  store: string;
  zone: Pick<SignedIn['team'], 'timeZone' | 'zoneLabel'>;
  catalog: Catalog;
  world: Offline;
  alone: World['alone'];
  /** A fault in the words of the kecamatan. */
  wordsOf: (fault: Fault) => string;
  returnedNote: () => string;
}

const ROW = 'practice';
// The pretended kecamatan costs nothing to ask, and answers within seconds.
const LOOKS_EVERY_MS = 2_000;
const MOST_REPORTS = 200;

/** The village in which she practises: the app's own engine with another store, and nobody at the other end. */
export class Practice {
  readonly engine: Engine;
  readonly me: Schema['SignedIn'];
  /** The signal of the practice, whatever the phone's own is. */
  readonly online = new Value(true);
  private readonly office = new Office();

  private constructor(private readonly opening: Opening) {
    const { world, alone, store } = opening;
    this.me = melati(opening.zone);
    const fetch: Fetch = (url, init) => this.fetch(url, init);
    this.engine = createEngine(
      {
        ...world,
        alone,
        fetch,
        line: () => 'free',
        later: (milliseconds, work) => world.later(Math.min(milliseconds, LOOKS_EVERY_MS), work),
      },
      { store, fetch, inHand: () => Promise.resolve(true), expired: nothing, closed: nothing },
    );
  }

  static async open(opening: Opening): Promise<Practice> {
    const practice = new Practice(opening);
    await practice.settle();
    return practice;
  }

  close(): void {
    this.engine.db.close();
  }

  state(): Promise<PracticeState> {
    return this.change(() => undefined);
  }

  /** Begins an exercise; what its story needs is there a moment later. */
  async begin(exercise: Exercise): Promise<void> {
    await this.change((state) => {
      const now = this.opening.world.now();
      const task = exercise === 'mend' || exercise === 'stock' ? this.newId() : null;
      state.course = begun(state.course, exercise, now, task);
      state.shelf.signal = true;
      const around = this.around(state);
      if (exercise === 'mend' && task) seedReturned(state.shelf, around, task, this.opening.returnedNote());
      if (exercise === 'stock' && task) seedLastMonth(state.shelf, around, task);
    });
    this.online.set(true);
    await this.engine.sync.wakeNow();
  }

  async takeHint(): Promise<void> {
    await this.change(({ course }) => {
      course.hinted = true;
    });
  }

  /** Ends the exercise under way if everything in it is done; the answer is the one that ended. */
  async finishIfDone(): Promise<Exercise | null> {
    const facts = await this.facts();
    const { now } = facts.course;
    if (now === null || !checksOf(now, facts).every(({ done }) => done)) return null;
    await this.change((state) => {
      if (state.course.now === now) state.course = finished(state.course, this.opening.world.now());
    });
    return now;
  }

  /** Goes on with the first exercise that is not done. */
  async beginNext(): Promise<Exercise | null> {
    const next = nextOf((await this.state()).course);
    if (next) await this.begin(next);
    return next;
  }

  async setSignal(on: boolean): Promise<void> {
    await this.change(({ shelf }) => {
      shelf.signal = on;
    });
    this.online.set(on);
    await this.engine.sync.wakeNow();
  }

  /** The friend's phone takes the bundle along and brings it to the kecamatan; how many reports it was. */
  async carry(): Promise<number> {
    const { db, making } = this.engine;
    const handing = await handOver(db, this.me.officer.id, findHanded(await this.facts()), making);
    if (handing.kind !== 'ready') return 0;
    const found = split(new Uint8Array(await handing.file.arrayBuffer()));
    if ('unfit' in found) return 0;
    let count = 0;
    await this.change((state) => {
      const parcels = found.parcels.map(({ bytes }) => bytes);
      count = this.office.receive(parcels, state.shelf, this.around(state));
    });
    return count;
  }

  /** Everything the grading looks at, from the store. */
  async facts(): Promise<Facts> {
    const { db, reports } = this.engine;
    const row = (await db.settings.get(ROW))?.value as PracticeState;
    const views = await reports.list(this.me.officer.id, MOST_REPORTS);
    const receipts = new Map<string, StoredReceipt>();
    await db.receipts.each((receipt) => receipts.set(receipt.key, receipt));
    return { ...row, views, receipts, handed: await db.handed.toArray() };
  }

  /** Tells when the facts may have changed. */
  watch(tell: (facts: Facts) => void): () => void {
    const subscription = liveQuery(() => this.facts()).subscribe((facts) => {
      this.online.set(facts.shelf.signal);
      tell(facts);
    });
    return () => subscription.unsubscribe();
  }

  /** The store as the screens expect it: she is signed in, the catalogue and the keys are here. */
  private async settle(): Promise<void> {
    const { db } = this.engine;
    const { shelf } = await this.state();
    await prepareForParcels(db, this.engine.api, this.me.officer.id, this.engine.making).catch(
      () => undefined,
    );
    await db.transaction('rw', [db.account, db.catalog, db.keys], async () => {
      await db.account.put({ id: 'current', me: this.me, expired: false });
      await db.catalog.put({
        id: 'current',
        etag: this.opening.catalog.version,
        catalog: this.opening.catalog,
      });
      await db.keys.put(publicKeyOf(shelf));
    });
    this.online.set(shelf.signal);
  }

  private async fetch(url: string, init?: RequestInit): Promise<Response> {
    const asked = await askedOf(url, init);
    // The engine may ask in the middle of a change of its own; the kecamatan's shelf is not part of that.
    const answers: Response[] = [];
    await Dexie.ignoreTransaction(() =>
      this.change((state) => {
        if (state.shelf.signal) answers.push(this.office.answer(asked, state.shelf, this.around(state)));
        else remember(asked, state, this.opening.world.now());
      }),
    );
    const [answer] = answers;
    if (answer === undefined) throw new TypeError('the signal of the practice is off');
    return answer;
  }

  private change(work: (state: PracticeState) => void): Promise<PracticeState> {
    const { db } = this.engine;
    return db.transaction('rw', db.settings, async () => {
      const kept = (await db.settings.get(ROW))?.value as PracticeState | undefined;
      const state = kept ?? { course: BEGINNING, shelf: emptyShelf(this.opening.world.randomBytes) };
      const before = JSON.stringify(kept);
      work(state);
      // What did not change wakes nobody.
      if (JSON.stringify(state) !== before) await db.settings.put({ name: ROW, value: state });
      return state;
    });
  }

  private around({ course }: PracticeState): Surroundings {
    const { catalog, world, wordsOf } = this.opening;
    return {
      me: this.me,
      catalog,
      now: world.now,
      reviewer: REVIEWER,
      findFault: (id, body) => {
        const fault = faultOf(course, id, body);
        return fault === null ? null : wordsOf(fault);
      },
    };
  }

  private newId(): string {
    const { world } = this.opening;
    return newId(world.now(), world.randomBytes);
  }
}

function remember(
  { method, path }: { method: string; path: string },
  { shelf }: PracticeState,
  now: number,
): void {
  const report = /^\/api\/activities\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (method === 'PUT' && report) shelf.waited[report] ??= now;
}

/** No session begins or ends in the practice. */
function nothing(): Promise<void> {
  return Promise.resolve();
}
