import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../database';
import { findSeen, keepSeen } from './seen';

const sort = { name: 'recap', owner: 'sartika', most: 2 };
let db: Database;

beforeEach(() => {
  db = new Database('test', new IDBFactory(), IDBKeyRange);
});

describe('what was seen last', () => {
  it('is found again with its moment, by its owner only', async () => {
    await keepSeen(db, sort, 'november', { at: 5, value: { activities: 7 } });
    expect(await findSeen(db, sort, 'november')).toEqual({ at: 5, value: { activities: 7 } });
    expect(await findSeen(db, { ...sort, owner: 'rahmatia' }, 'november')).toBeUndefined();
  });

  it('makes room by forgetting the oldest, and of its own sort only', async () => {
    const other = { ...sort, name: 'inbox' };
    await keepSeen(db, other, 'first', { at: 1, value: 0 });
    await keepSeen(db, sort, 'september', { at: 2, value: 9 });
    await keepSeen(db, sort, 'november', { at: 4, value: 11 });
    await keepSeen(db, sort, 'october', { at: 3, value: 10 });
    expect(await findSeen(db, sort, 'september')).toBeUndefined();
    expect(await findSeen(db, sort, 'october')).toEqual({ at: 3, value: 10 });
    expect(await findSeen(db, other, 'first')).toEqual({ at: 1, value: 0 });
  });
});
