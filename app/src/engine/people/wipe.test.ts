import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { Database } from '../database';
import { wipe } from './wipe';

/** What the server tells again, or what only this session could use. */
const FORGOTTEN = ['carried', 'carriedPhotos', 'deviceKeys', 'notices'];
/** Some rows belong to what was never sent, the others go. */
const SORTED = ['photos', 'receipts', 'reports', 'settings'];
/** Hers and unsent, others' bundles that still wait here, or nobody's secret. */
const KEPT = ['account', 'catalog', 'drafts', 'escrowed', 'handed', 'keys', 'outbox', 'parcels'];

test('every table is thought of when a phone is turned out', async () => {
  const db = new Database('jejak', new IDBFactory(), IDBKeyRange);
  expect(db.tables.map(({ name }) => name).sort()).toEqual([...FORGOTTEN, ...SORTED, ...KEPT].sort());
  for (const { name, schema } of db.tables) {
    const key = String(schema.primKey.keyPath);
    await db.table(name).put({ [key]: 'seen/report/1', form: { photos: [] }, photos: [], owner: 'ani' });
  }
  await db.outbox.clear();

  await wipe(db);

  for (const { name } of db.tables) {
    const left = name === 'outbox' || !KEPT.includes(name) ? 0 : 1;
    expect(await db.table(name).count(), name).toBe(left);
  }
  db.close();
});
