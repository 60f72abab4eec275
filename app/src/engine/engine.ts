import { createApi, type Api, type Fetch } from './api';
import { Database } from './database';
import { Drafts } from './report/drafts';
import { Feed } from './report/feed';
import { newId } from './ids';
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
}

/** Everything below the screens. */
export interface Engine {
  hold: Hold;
  db: Database;
  api: Api;
  session: Session;
  drafts: Drafts;
  outbox: Outbox;
  reports: Reports;
  photos: Photos;
  feed: Feed;
  sync: Sync;
}

export function createEngine(world: World): Engine {
  const { fetch, now } = world;
  const db = new Database('jejak', world.indexedDB, world.keyRange);
  const api = createApi(fetch);
  const vocabulary = new Vocabulary(db, api);
  const session = new Session(db, api, vocabulary);
  const receipts = new Receipts(db, api);
  const outbox = new Outbox(db, now);
  const feed = new Feed(db, api, receipts, outbox);
  const makeId = () => newId(now(), world.randomBytes);
  // Loaded when it is needed: none of it belongs to the first screen.
  const quietly = async (me: SignedIn) => {
    const [{ keepInEscrow }, { prepareForParcels }] = await Promise.all([
      import('./escrow/escrow'),
      import('./parcel/deviceKey'),
    ]);
    await keepInEscrow({ db, api, now, newId: makeId }, me);
    await prepareForParcels(db, api, me.officer.id, world);
  };
  const sender = new Sender(db, api, outbox, receipts, fetch);
  return {
    hold: world.hold,
    db,
    api,
    session,
    drafts: new Drafts(db, now, makeId),
    outbox,
    reports: new Reports(db),
    photos: new Photos(db, now),
    feed,
    sync: new Sync(vocabulary, session, outbox, sender, feed, quietly, world),
  };
}
