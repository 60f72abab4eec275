import { createApi, type Api, type Fetch } from './api';
import { Database } from './database';
import { Session } from './session';

/** What the engine takes from the world around it. */
export interface World {
  fetch: Fetch;
  indexedDB: IDBFactory;
  keyRange: typeof IDBKeyRange;
  now: () => number;
}

/** Everything below the screens. */
export interface Engine {
  db: Database;
  api: Api;
  session: Session;
}

export function createEngine(world: World): Engine {
  const db = new Database('jejak', world.indexedDB, world.keyRange);
  const api = createApi(world.fetch);
  return { db, api, session: new Session(db, api) };
}
