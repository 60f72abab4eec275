import { createApi, type Api, type Fetch } from './api';
import { Certificates } from './certificate';
import { Database } from './database';
import { Drafts } from './report/drafts';
import { Feed } from './report/feed';
import { Habits } from './report/habits';
import { newId } from './ids';
import { PhotoLine, type Line } from './sending/line';
import { Notices } from './report/notices';
import { Outbox } from './sending/outbox';
import { Photos } from './photos';
import { Receipts } from './sending/receipts';
import { Reports } from './report/reports';
import { Sender } from './sending/send';
import { Session } from './session';
import { Vocabulary } from './vocabulary';
import { Sync, type Rhythm } from './sending/sync';

/** What the engine takes from the world around it. */
export interface World extends Rhythm {
  fetch: Fetch;
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
  receipts: Receipts;
  habits: Habits;
  sync: Sync;
  certificate: Certificates;
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
  const feed = new Feed(db, api, receipts, notices);
  const sender = new Sender(db, api, outbox, receipts, owner.fetch);
  const sync = new Sync(vocabulary, session, outbox, sender, feed, { ...world, inHand: owner.inHand });
  const certificate = new Certificates(db, api, now);
  sync.chores.push((me) => certificate.step(me));
  return {
    db,
    api,
    vocabulary,
    session,
    drafts: new Drafts(db, now, () => newId(now(), world.randomBytes)),
    outbox,
    line,
    reports: new Reports(db, line),
    photos: new Photos(db, now),
    feed,
    notices,
    receipts,
    habits: new Habits(db, now),
    sync,
    certificate,
  };
}

/** For one officer whom nobody else has to be told from. */
function aloneIn({ fetch }: World): Owner {
  return { store: 'jejak', fetch, inHand: () => Promise.resolve(true), expired: nothing, closed: nothing };
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
