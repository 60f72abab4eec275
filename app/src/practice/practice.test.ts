import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findEarlier } from '../engine/report/earlier';
import type { ActivityBody, Catalog } from '../engine/model';
import { isSigned } from '../engine/sending/signature';
import { sha256OfBytes } from '../engine/hash';
import { handOver } from '../engine/parcel/hand';
import { nextOf } from './course';
import { checksOf, YARDS } from './grading';
import { Practice } from './practice';

const SECOND = 1_000;
const network = vi.fn(() => Promise.reject(new Error('the network must not be asked')));

let storage: IDBFactory;
let clock: number;
let practice: Practice;

beforeEach(async () => {
  vi.stubGlobal('fetch', network);
  storage = new IDBFactory();
  clock = Date.parse('2026-11-20T03:00:00Z');
  practice = await open();
});

afterEach(() => {
  practice.close();
  expect(network).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

describe('the village', () => {
  it('gives receipts that its own key has signed and no other', async () => {
    const { db } = practice.engine;
    const id = await report({});
    await pass(10);
    const [key] = await db.keys.toArray();
    const receipt = (await db.receipts.toArray()).find((kept) => kept.id === id);
    expect(key && receipt && isSigned(receipt, key)).toBe(true);
    const real = { keyId: 'latihan', algorithm: 'Ed25519', publicKey: btoa('x'.repeat(32)) };
    expect(receipt && isSigned(receipt, real)).toBe(false);
  });

  it('is opened and approved by the kecamatan within seconds', async () => {
    const id = await report({ photos: 1 });
    await pass(0);
    expect(await stateOf(id)).toBe('sent');
    await pass(3);
    expect(await stateOf(id)).toBe('received');
    await pass(3);
    expect(await stateOf(id)).toBe('approved');
  });

  it('answers the same wording again with the same receipt, and another one over an old revision with a conflict', async () => {
    const id = await report({});
    await pass(10);
    const { api, db } = practice.engine;
    const sent = (await db.reports.get(id))?.body;
    const again = await api.putActivity(id, JSON.stringify(sent));
    expect(again.receipt.signature).toBe((await db.receipts.toArray())[0]?.signature);
    await expect(api.putActivity(id, JSON.stringify({ ...sent, title: 'Lain' }))).rejects.toMatchObject({
      status: 409,
      stored: { revision: 1 },
    });
  });

  it('has a code that no region has, so that nobody else would take its reports', () => {
    expect(practice.me.team.regionCode).toMatch(/^00\./);
  });

  it('keeps everything over a restart', async () => {
    await practice.begin('photo');
    await report({ photos: 1 });
    await pass(10);
    await practice.finishIfDone();
    practice.close();
    practice = await open();
    const { course } = await practice.state();
    expect(course.results.photo?.stars).toBe(2);
    expect(nextOf(course)).toBe('signal');
    expect(await practice.engine.reports.list(practice.me.officer.id, 10)).toHaveLength(1);
  });
});

describe('a report with a photo', () => {
  it('counts once words and photo have their receipts', async () => {
    await practice.begin('photo');
    await report({});
    await pass(10);
    expect(await done()).toEqual(['written']);
    expect(await practice.finishIfDone()).toBeNull();

    await practice.setSignal(false);
    await report({ photos: 1 });
    expect(await done()).toEqual(['written', 'pictured']);
    await practice.setSignal(true);
    expect(await practice.finishIfDone()).toBe('photo');
  });

  it('written before the exercise began does not count', async () => {
    await report({ photos: 1 });
    await pass(10);
    clock += SECOND;
    await practice.begin('photo');
    expect(await done()).toEqual([]);
  });
});

describe('without signal', () => {
  it('a report waits, and leaves by itself when there is signal', async () => {
    await practice.begin('signal');
    await practice.setSignal(false);
    const id = await report({});
    await pass(10);
    expect(await stateOf(id)).toBe('waiting');
    expect(practice.engine.sync.status.get().trouble).toBe('offline');
    expect(await done()).toEqual(['off', 'waiting']);

    await practice.setSignal(true);
    await pass(0);
    expect(await stateOf(id)).toBe('sent');
    expect(await practice.finishIfDone()).toBe('signal');
  });

  it('a report that never waited does not count', async () => {
    await practice.begin('signal');
    await report({});
    await pass(10);
    expect(await done()).toEqual([]);
  });
});

describe('a returned report', () => {
  it('comes back again while its number is wrong, and is approved once it is right', async () => {
    await practice.begin('mend');
    await pass(0);
    const [returned] = await practice.engine.reports.listReturned(practice.me.officer.id);
    const id = returned?.report.id ?? '';
    expect(returned?.report.review?.note).toBe('18 atau 28?');

    await report({ results: { [`${YARDS}.1`]: '27' }, baseRevision: 1 }, id);
    await pass(10);
    expect(await stateOf(id)).toBe('returned');
    expect((await practice.engine.db.reports.get(id))?.review?.note).toBe('stillWrong');
    expect(await done()).toEqual([]);

    await report({ results: { [`${YARDS}.1`]: '18' }, baseRevision: 2 }, id);
    await pass(10);
    expect(await practice.finishIfDone()).toBe('mend');
  });

  it('is a new one each time the exercise is repeated', async () => {
    await practice.begin('mend');
    await pass(0);
    clock += SECOND;
    await practice.begin('mend');
    await pass(0);
    expect(await practice.engine.reports.listReturned(practice.me.officer.id)).toHaveLength(2);
  });
});

describe('stock and flow', () => {
  it.each([
    { houses: '3', seedlings: '40', fault: 'houses', right: ['seedlings'] },
    { houses: '21', seedlings: '40', fault: 'houses', right: ['seedlings'] },
    { houses: '18', seedlings: '280', fault: 'seedlings', right: ['houses'] },
  ])('$houses houses and $seedlings seedlings are explained', async ({ houses, seedlings, fault, right }) => {
    await practice.begin('stock');
    const id = await report({ results: { [`${YARDS}.1`]: houses, [`${YARDS}.2`]: seedlings } });
    await pass(10);
    expect((await practice.engine.db.reports.get(id))?.review?.note).toBe(fault);
    expect(await done()).toEqual(right);
  });

  it('right numbers are approved; the form shows last month beside them', async () => {
    await practice.begin('stock');
    await pass(0);
    const { db } = practice.engine;
    const earlier = await findEarlier(db, practice.me.officer.id, YARDS, '2026-11-20', '');
    expect(earlier.get(`${YARDS}.1`)).toEqual({ value: '18', startDate: '2026-10-27' });
    expect(earlier.get(`${YARDS}.2`)).toEqual({ value: '240', startDate: '2026-10-27' });
    await report({ results: { [`${YARDS}.1`]: '18', [`${YARDS}.2`]: '40.0' } });
    await pass(10);
    expect(await practice.finishIfDone()).toBe('stock');
  });
});

describe('the first morning of a month', () => {
  it('in the east has last month behind it, though it is still last month in London', async () => {
    clock = Date.parse('2026-11-30T21:40:00Z');
    await practice.begin('stock');
    await pass(0);
    const earlier = await findEarlier(practice.engine.db, practice.me.officer.id, YARDS, '2026-12-01', '');
    expect(earlier.get(`${YARDS}.1`)?.startDate).toBe('2026-11-27');
  });
});

describe('a photo of the attendance list', () => {
  it('that is not private comes back; private it counts', async () => {
    await practice.begin('private');
    const id = await report({ photos: 1 });
    await pass(10);
    expect((await practice.engine.db.reports.get(id))?.review?.note).toBe('notPrivate');
    expect(await done()).toEqual(['attendance']);

    await report({ photos: 1, hidden: true, baseRevision: 1 }, id);
    await pass(10);
    expect(await practice.finishIfDone()).toBe('private');
  });
});

describe('a report that is handed over', () => {
  it('comes to the kecamatan with the other phone, and its receipt back when there is signal', async () => {
    await practice.begin('handover');
    await practice.setSignal(false);
    const id = await report({ photos: 1 });
    expect(await done()).toEqual([]);
    const { db, making } = practice.engine;
    await handOver(db, practice.me.officer.id, [id], making);
    expect(await done()).toEqual(['packed']);

    expect(await practice.carry()).toBe(1);
    expect(await done()).toEqual(['packed', 'carried']);
    expect(await stateOf(id)).toBe('waiting');
    expect(await practice.finishIfDone()).toBeNull();

    await practice.setSignal(true);
    await pass(0);
    expect(await practice.finishIfDone()).toBe('handover');
    expect(Object.keys((await practice.state()).shelf.reports)).toEqual([id]);
  });

  it('counts only when a bundle was made', async () => {
    await practice.begin('handover');
    await practice.setSignal(false);
    await report({});
    expect(await practice.carry()).toBe(0);
    expect(await done()).toEqual([]);
  });
});

describe('stars', () => {
  it('tell whether the hint was taken; done again, the better result counts', async () => {
    await practice.begin('photo');
    await practice.takeHint();
    await report({ photos: 1 });
    await pass(10);
    await practice.finishIfDone();
    expect((await practice.state()).course.results.photo?.stars).toBe(1);

    clock += SECOND;
    await practice.begin('photo');
    await report({ photos: 1 });
    await pass(10);
    await practice.finishIfDone();
    expect((await practice.state()).course.results.photo?.stars).toBe(2);

    clock += SECOND;
    await practice.begin('photo');
    await practice.takeHint();
    await report({ photos: 1 });
    await pass(10);
    await practice.finishIfDone();
    expect((await practice.state()).course.results.photo?.stars).toBe(2);
  });
});

function open(): Promise<Practice> {
  return Practice.open({
    store: 'jejak-latihan-test',
    zone: { timeZone: 'Asia/Jayapura', zoneLabel: 'WIT' },
    catalog: CATALOG,
    world: {
      indexedDB: storage,
      keyRange: IDBKeyRange,
      now: () => clock,
      random: () => 0.5,
      randomBytes: (bytes) => crypto.getRandomValues(bytes),
      later: () => () => undefined,
      hold: () => Promise.resolve(() => undefined),
    },
    alone: (work) => work(),
    wordsOf: (fault) => fault.kind,
    returnedNote: () => '18 atau 28?',
  });
}

/** Seconds pass in which the phone looks twice, as it does every two seconds. */
async function pass(seconds: number): Promise<void> {
  await practice.engine.sync.wakeNow();
  clock += seconds * SECOND;
  await practice.engine.sync.wakeNow();
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await practice.engine.reports.find(id))?.progress.state;
}

async function done(): Promise<string[]> {
  const facts = await practice.facts();
  if (!facts.course.now) throw new Error('no exercise is under way');
  return checksOf(facts.course.now, facts)
    .filter((check) => check.done)
    .map((check) => check.name);
}

interface Written {
  photos?: number;
  hidden?: boolean;
  results?: Record<string, string>;
  baseRevision?: number;
}

let counter = 0;

/** She finishes a report. */
async function report(written: Written, id = newId()): Promise<string> {
  const { outbox } = practice.engine;
  const photos = await Promise.all(Array.from({ length: written.photos ?? 0 }, takePhoto));
  const body: ActivityBody = {
    baseRevision: written.baseRevision ?? 0,
    regionCode: practice.me.team.regionCode,
    field: 'POKJA_III',
    typeCode: YARDS,
    title: `Tanam cabai ${counter}`,
    startDate: '2026-11-20',
    endDate: null,
    startTime: null,
    place: null,
    location: null,
    participantsMale: 0,
    participantsFemale: 12,
    cadres: null,
    families: null,
    method: null,
    results: Object.entries(written.results ?? {}).map(([indicator, value]) => ({ indicator, value })),
    narrative: null,
    obstacles: null,
    partners: null,
    costs: [],
    photos: photos.map((sha256) => ({ sha256, caption: null, private: written.hidden ?? false })),
    onBehalfOf: null,
    deviceTime: null,
  };
  const names = { title: 'Tanam cabai', typeName: 'Pekarangan', regionName: 'Mawar' };
  await outbox.enqueueReport({ id, owner: practice.me.officer.id, body, ...names });
  await practice.engine.sync.wakeNow();
  return id;
}

async function takePhoto(): Promise<string> {
  counter += 1;
  const bytes = Uint8Array.from({ length: 150_000 }, (_, index) => (index * 7 + counter) % 251);
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  const sha256 = sha256OfBytes(bytes);
  const prepared = { sha256, origin: sha256, blob, thumb: blob, takenAt: null, location: null };
  await practice.engine.photos.keep(practice.me.officer.id, prepared);
  return sha256;
}

function newId(): string {
  counter += 1;
  return `01a20fc4-752d-7367-ae86-${String(counter).padStart(12, '0')}`;
}

const CATALOG: Catalog = {
  version: '1',
  fields: [],
  programmes: [],
  types: [
    {
      code: YARDS,
      field: 'POKJA_III',
      name: 'Pemanfaatan pekarangan',
      shortName: 'Pekarangan',
      programme: 3,
      defaultTitle: 'Pemanfaatan pekarangan',
      purpose: '',
      words: ['cabai'],
      indicators: [
        {
          code: `${YARDS}.1`,
          name: 'Rumah memanfaatkan pekarangan',
          unit: 'rumah',
          kind: 'STOCK',
          sensitive: false,
        },
        { code: `${YARDS}.2`, name: 'Bibit ditanam', unit: 'batang', kind: 'FLOW', sensitive: false },
      ],
    },
  ],
  methods: [],
  fundSources: [],
};
