import { createApi, type Api, type Fetch } from './api';
import { Database } from './database';
import { Drafts } from './report/drafts';
import { Feed } from './report/feed';
import { newId } from './ids';
import { PhotoLine, type Line } from './sending/line';
import { Notices } from './report/notices';
import { Outbox } from './sending/outbox';
import { Photos } from './photos';
import type { Hold } from './report/pen';
import { Receipts } from './sending/receipts';
import { Reports } from './report/reports';
import { Sender } from './sending/send';
import { Session } from './session';
import type { SignedIn } from './model';
import { Vocabulary } from './vocabulary';
import { Sync, type Rhythm } from './sending/sync';

/** What the engine takes from the world around it. */
export interface World extends Rhythm {
  fetch: Fetch;
  hold: Hold;
  indexedDB: IDBFactory;
  keyRange: typeof IDBKeyRange;
  randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
  line: () => Line;
}

/** The officer for whom an engine works. */
export interface Owner {
  /** The name of her store. */
  store: string;
  /** Speaks in her name. */
  fetch: Fetch;
  /** True while she has the phone in hand; else only what she left is sent. */
  inHand: () => Promise<boolean>;
  /** The server knows her session no more. */
  expired: () => Promise<void>;
  /** The server says that her session was closed from another device. */
  closed: () => Promise<void>;
}

/** Everything below the screens, for one officer. */
export interface Engine {
  hold: Hold;
  db: Database;
  api: Api;
  vocabulary: Vocabulary;
  session: Session;
  drafts: Drafts;
  outbox: Outbox;
  line: PhotoLine;
  reports: Reports;
  photos: Photos;
  feed: Feed;
  notices: Notices;
  sync: Sync;
  /** Reads what every screen begins with: who she is, and the catalogue. */
  readFirst: () => Promise<void>;
  /** What is made on this phone: its clock and its chance. */
  making: Pick<World, 'now' | 'randomBytes'>;
}

export function createEngine(world: World, owner: Owner = aloneIn(world)): Engine {
  const { now } = world;
  const db = new Database(owner.store, world.indexedDB, world.keyRange);
  const api = createApi(owner.fetch);
  const vocabulary = new Vocabulary(db, api);
  const session = new Session(db, api, owner);
  const receipts = new Receipts(db, api);
  const line = new PhotoLine(db, world.line);
  const outbox = new Outbox(db, now, line);
  const notices = new Notices(db);
  const feed = new Feed(db, api, receipts, outbox, notices);
  const makeId = () => newId(now(), world.randomBytes);
  // Loaded when it is needed: none of it belongs to the first screen.
  const quietly = async (me: SignedIn) => {
    const [{ keepInEscrow }, { prepareForParcels }, { tellEarned }] = await Promise.all([
      import('./escrow/escrow'),
      import('./parcel/deviceKey'),
      import('./certificate'),
    ]);
    await keepInEscrow({ db, api, now, newId: makeId }, me);
    await prepareForParcels(db, api, me.officer.id, world);
    await tellEarned(db, api, me);
  };
  const sender = new Sender(db, api, outbox, receipts, owner.fetch);
  const drafts = new Drafts(db, now, makeId);
  const share = { ...world, inHand: owner.inHand };
  const sync = new Sync(vocabulary, session, outbox, sender, feed, quietly, share);
  drafts.written.subscribe(() => sync.quietSoon());
  return {
    hold: world.hold,
    db,
    api,
    vocabulary,
    session,
    drafts,
    outbox,
    line,
    reports: new Reports(db, line),
    photos: new Photos(db, now),
    feed,
    notices,
    sync,
    readFirst: () =>
      db.transaction('r', db.account, db.catalog, async () => {
        await Promise.all([session.current(), vocabulary.catalog()]);
      }),
    making: world,
  };
}

/** For one officer whom nobody else has to be told from. */
function aloneIn({ fetch }: World): Owner {
  return { store: 'jejak', fetch, inHand: () => Promise.resolve(true), expired: nothing, closed: nothing };
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
