import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { Database } from './database';
import { MIGRATIONS } from './migrations';
import { SAMPLES } from './testing/samples';

describe('a phone that kept its store from an earlier version', () => {
  test.each(MIGRATIONS.map(({ version }) => version))('opens version %i and loses nothing', async (from) => {
    const indexedDB = new IDBFactory();
    const sample = SAMPLES[from];
    if (!sample) throw new Error(`version ${from} needs a sample of what a phone held then`);
    await leave(from, sample.held, indexedDB);

    const db = new Database('jejak', indexedDB, IDBKeyRange);
    await db.open();

    for (const [table, rows] of Object.entries(sample.found)) {
      expect(await db.table(table).toArray(), table).toEqual(rows);
    }
    db.close();
  });

  test('versions are appended in order', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((one, other) => one - other));
    expect(new Set(versions).size).toBe(versions.length);
  });
});

/** A store as an app of that version left it behind. */
async function leave(version: number, held: Record<string, object[]>, indexedDB: IDBFactory): Promise<void> {
  const old = new Dexie('jejak', { indexedDB, IDBKeyRange });
  for (const migration of MIGRATIONS.filter((step) => step.version <= version)) {
    old.version(migration.version).stores(migration.stores);
  }
  await old.open();
  for (const [table, rows] of Object.entries(held)) await old.table(table).bulkAdd(rows);
  old.close();
}
