import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { NoAnswer } from '../api';
import { Database } from '../database';
import type { ActivityDetail } from '../model';
import { wipe } from '../people/wipe';
import { Carried, MOST_CARRIED, MOST_CARRIED_BYTES } from './carried';
import { letGo, standing, wantedPhotos } from './letGo';
import type { WaitingReport } from './calls';

let db: Database;
let waiting: WaitingReport[];
let photoBytes: number;
let asked: string[][];
let cutAfter: number;
let carried: Carried;

function report(id: string, photos: string[] = [], more: Partial<ActivityDetail> = {}): WaitingReport {
  const shown = photos.map((sha256) => ({ sha256, held: true }));
  const whole = { id, revision: 1, title: id, photos: shown, lookAlikes: [], ...more };
  return {
    report: whole as unknown as ActivityDetail,
    revisions: [],
    comparison: { previous: null, usual: [] },
  };
}

const calls = {
  page: (after: string | null, limit: number) => {
    const from = after === null ? 0 : Number(after);
    const next = from + limit < waiting.length ? String(from + limit) : null;
    return Promise.resolve({ items: waiting.slice(from, from + limit), next });
  },
  photos: (hashes: string[]) => {
    if (asked.length >= cutAfter) return Promise.reject(new NoAnswer('cut'));
    asked.push(hashes);
    const jpeg = btoa('x'.repeat(photoBytes));
    return Promise.resolve(hashes.map((sha256) => ({ sha256, jpeg })));
  },
};

beforeEach(() => {
  db = new Database('jejak', new IDBFactory(), IDBKeyRange);
  waiting = [];
  photoBytes = 1_000;
  asked = [];
  cutAfter = Infinity;
  carried = new Carried(db, calls, () => 1_000);
});

const take = (withPhotos = true) => carried.take(withPhotos, () => undefined);
const photos = async () => (await db.carriedPhotos.toArray()).map(({ sha256 }) => sha256).sort();

describe('what a reviewer carries', () => {
  it('is at most 200 reports, the longest waiting first', async () => {
    waiting = Array.from({ length: 230 }, (_, n) => report(String(n)));
    const told: number[] = [];
    await carried.take(true, (count) => told.push(count));
    expect(await db.carried.count()).toBe(MOST_CARRIED);
    expect(await db.carried.get('200')).toBeUndefined();
    expect(told).toEqual([50, 100, 150, 200]);
    expect(await standing(db)).toMatchObject({ at: 1_000, reports: MOST_CARRIED, photos: 0 });
  });

  it('weighs at most 5 MB, with one photo of each before a second of any', async () => {
    photoBytes = 60_000;
    waiting = Array.from({ length: 60 }, (_, n) => report(`r${n}`, [`first${n}`, `second${n}`]));
    await take();
    const kept = await photos();
    expect(kept.filter((name) => name.startsWith('first'))).toHaveLength(60);
    const here = await standing(db);
    expect(here?.bytes).toBeLessThanOrEqual(MOST_CARRIED_BYTES);
    expect(here?.bytes).toBeGreaterThan(MOST_CARRIED_BYTES - 60_000);
    expect(here?.photos).toBe(kept.length);
  });

  it('shows the photos that look alike before further ones', () => {
    const other = { activityId: 'z', title: '', sha256: 'alike' };
    const likeness = { sha256: 'b1', regionName: '', parentRegionName: null, startDate: '', other };
    const rows = [report('a', ['a1', 'a2']), report('b', ['b1', 'b2'], { lookAlikes: [likeness] })];
    expect(wantedPhotos(rows)).toEqual(['a1', 'b1', 'alike', 'a2', 'b2']);
  });

  it('is renewed: what no longer waits goes, photos are fetched once', async () => {
    waiting = [report('a', ['a1']), report('b', ['b1'])];
    await take();
    waiting = [report('b', ['b1'], { revision: 2 }), report('c', ['c1'])];
    await take();
    expect((await db.carried.toArray()).map(({ id, report: { revision } }) => [id, revision])).toEqual([
      ['b', 2],
      ['c', 1],
    ]);
    expect(await photos()).toEqual(['b1', 'c1']);
    expect(asked).toEqual([['a1', 'b1'], ['c1']]);
  });

  it('leaves photos for Wi-Fi where she wants it so, and says so', async () => {
    waiting = [report('a', ['a1'])];
    await take(false);
    expect(asked).toEqual([]);
    expect(await standing(db)).toMatchObject({ reports: 1, photos: 0, withoutPhotos: true });
    await take();
    expect(await photos()).toEqual(['a1']);
  });

  it('is there as far as it came when the signal goes', async () => {
    waiting = Array.from({ length: 30 }, (_, n) => report(`r${n}`, [`p${n}`]));
    cutAfter = 1;
    await expect(take()).rejects.toThrow(NoAnswer);
    expect(await db.carried.count()).toBe(30);
    expect(await db.carriedPhotos.count()).toBe(20);
    expect(await standing(db)).toMatchObject({ reports: 30 });
    cutAfter = Infinity;
    await take();
    expect(asked[1]).toHaveLength(10);
  });

  it('lets go of what was decided, with photos that nothing else shows', async () => {
    waiting = [report('a', ['shared', 'a2']), report('b', ['shared'])];
    await take();
    await letGo(db, 'a');
    expect(await photos()).toEqual(['shared']);
    expect(await standing(db)).toMatchObject({ reports: 1, photos: 1 });
    const before = await standing(db);
    await letGo(db, 'a');
    expect(await standing(db)).toEqual(before);
  });

  it('is gone at sign-out, and when she carries no longer', async () => {
    waiting = [report('a', ['a1'])];
    await take();
    await wipe(db);
    expect([await db.carried.count(), await photos(), await standing(db)]).toEqual([0, [], null]);
    await take();
    await carried.stop();
    expect([await db.carried.count(), await photos(), await standing(db)]).toEqual([0, [], null]);
  });
});
