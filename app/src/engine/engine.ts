import { createApi, type Api, type Fetch } from './api';
import { Certificates } from './certificate';
import { Database } from './database';
import { Drafts } from './report/drafts';
import { Feed } from './report/feed';
import { newId } from './ids';
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
}

/** Everything below the screens. */
export interface Engine {
  db: Database;
  api: Api;
  session: Session;
  drafts: Drafts;
  outbox: Outbox;
  reports: Reports;
  photos: Photos;
  feed: Feed;
  sync: Sync;
  certificate: Certificates;
}

/** Two engines with stores of different names know nothing of each other. */
export function createEngine(world: World, store = 'jejak'): Engine {
  const { fetch, now } = world;
  const db = new Database(store, world.indexedDB, world.keyRange);
  const api = createApi(fetch);
  const vocabulary = new Vocabulary(db, api);
  const session = new Session(db, api, vocabulary);
  const receipts = new Receipts(db, api);
  const outbox = new Outbox(db, now);
  const feed = new Feed(db, api, receipts);
  const sender = new Sender(db, api, outbox, receipts, fetch);
  const sync = new Sync(vocabulary, session, outbox, sender, feed, world);
  const certificate = new Certificates(db, api, now);
  sync.chores.push((me) => certificate.step(me));
  return {
    db,
    api,
    session,
    drafts: new Drafts(db, now, () => newId(now(), world.randomBytes)),
    outbox,
    reports: new Reports(db),
    photos: new Photos(db, now),
    feed,
    sync,
    certificate,
  };
}
