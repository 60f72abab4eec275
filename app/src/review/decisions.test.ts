import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine/engine';
import type { ActivityDetail, SignedIn } from '../engine/model';
import { findSeen, keepSeen } from '../engine/report/seen';
import { HOLD_MS } from '../engine/sending/outbox';
import { Decisions, findNote, keepNote, type Decision } from './decisions';
import { INBOX } from './known';

const OWNER = 'sartika';
const ME = { officer: { id: OWNER, name: '', username: '' }, permissions: [] } as unknown as SignedIn;

interface Sent {
  id: string;
  decision: string;
}

let storage: IDBFactory;
let clock: number;
let calls: string[];
let line: 'fine' | 'cut';
let answer: (sent: Sent) => number;
let meanwhile: () => Promise<unknown>;
let engine: Engine;
let decisions: Decisions;

/** The reviewer's computer; what was decided before lies in its storage. */
async function open(): Promise<void> {
  engine = createEngine({
    fetch,
    indexedDB: storage,
    keyRange: IDBKeyRange,
    now: () => clock,
    random: () => 0.5,
    randomBytes: (bytes) => bytes,
    alone: (work) => work(),
    hold: () => Promise.resolve(() => undefined),
    later: () => () => undefined,
    line: () => 'unknown',
  });
  await engine.db.account.put({ id: 'current', me: ME, expired: false });
  decisions = new Decisions(engine.db, engine.outbox, OWNER, engine.making);
}

async function fetch(url: string, init?: RequestInit): Promise<Response> {
  if (line === 'cut') throw new TypeError('Failed to fetch');
  const [, id = '', what = ''] = /activities\/([^/]+)\/(.+)$/.exec(url) ?? [];
  if (init?.method !== 'POST') return json(404, {});
  const body = JSON.parse(init.body as string) as { decision: string; decisions?: Sent[] };
  await meanwhile();
  if (body.decisions) {
    calls.push(`batch ${body.decisions.map((sent) => sent.id).join(' ')}`);
    const outcomes = body.decisions.map((sent) => ({ id: sent.id, ...problem(answer(sent)) }));
    return json(200, { outcomes: outcomes.filter(({ status }) => status !== 0) });
  }
  calls.push(`${what === 'publication' ? 'publish' : body.decision} ${id}`);
  const status = answer({ id, decision: body.decision });
  return json(status, problem(status));
}

function problem(status: number) {
  return { status, type: 'urn:jejak:problem', detail: `because ${status}` };
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status });
}

async function send(after = HOLD_MS): Promise<void> {
  clock += after;
  await engine.sync.wakeNow();
  await decisions.settle();
}

async function stages() {
  return Object.fromEntries((await decisions.list()).map((entry) => [entry.id, entry.stage.at]));
}

function approve(id: string, more: Partial<Decision> = {}): Decision {
  const decision = { id, revision: 1, verdict: 'APPROVED' as const, note: null, publish: false };
  return { ...decision, title: id, regionName: '', seen: 'SUBMITTED', ...more };
}

const sendBack = (id: string, note: string) => approve(id, { verdict: 'RETURNED', note });

beforeEach(async () => {
  storage = new IDBFactory();
  clock = Date.parse('2026-11-24T09:00:00Z');
  calls = [];
  line = 'fine';
  answer = () => 200;
  meanwhile = () => Promise.resolve();
  await open();
});

describe('a decision', () => {
  it('can be taken back for a while and is sent then', async () => {
    await decisions.decide([approve('a'), approve('b')]);
    await send(HOLD_MS / 2);
    expect(await stages()).toEqual({ a: 'held', b: 'held' });
    await decisions.takeBack(['a']);
    await send();
    expect(calls).toEqual(['APPROVED b']);
    expect(await stages()).toEqual({ b: 'done' });
  });

  it('waits without signal, outlives the app, and is sent later', async () => {
    line = 'cut';
    await decisions.decide([sendBack('a', 'Berapa rumah, Bu?')]);
    await send();
    expect(await stages()).toEqual({ a: 'deciding' });
    engine.db.close();
    await open();
    line = 'fine';
    await send();
    expect(calls).toEqual(['RETURNED a']);
    expect(await stages()).toEqual({ a: 'done' });
  });

  it('waits while the server is busy', async () => {
    answer = () => 503;
    await decisions.decide([approve('a')]);
    await send();
    expect(await stages()).toEqual({ a: 'deciding' });
  });

  it('that comes after a newer revision comes back with the reason and stops no other', async () => {
    answer = ({ id }) => (id === 'late' ? 409 : 200);
    await decisions.decide([approve('late'), approve('good')]);
    await send();
    expect((await decisions.list()).map(({ id, stage }) => [id, stage])).toEqual([
      ['good', { at: 'done' }],
      ['late', { at: 'refused', detail: 'because 409' }],
    ]);
    await decisions.dismiss('late');
    expect(await stages()).toEqual({ good: 'done' });
  });

  it('is never seen as answered before it is', async () => {
    const seen = new Set<string>();
    const enough = new AbortController();
    const watching = (async () => {
      while (!enough.signal.aborted) (await decisions.list()).forEach(({ stage }) => seen.add(stage.at));
    })();
    await decisions.decide([approve('a')]);
    await decisions.takeBack(['a']);
    await decisions.decide([approve('a')]);
    answer = () => 409;
    await send();
    await decisions.dismiss('a');
    enough.abort();
    await watching;
    expect([...seen].sort()).toEqual(['deciding', 'held', 'refused']);
  });

  it('of many travels in one call, each with its own outcome', async () => {
    await decisions.decide([approve('a'), approve('b'), approve('c')]);
    await send();
    expect(calls).toEqual(['batch a b c']);
    expect(await stages()).toEqual({ a: 'done', b: 'done', c: 'done' });
  });

  it('stays when the answer does not name it', async () => {
    answer = ({ id }) => (id === 'a' && calls.length < 2 ? 0 : 200);
    await decisions.decide([approve('a'), approve('b')]);
    await send();
    expect(await stages()).toEqual({ a: 'deciding', b: 'done' });
    await send();
    expect(calls).toEqual(['batch a b', 'APPROVED a']);
    expect(await stages()).toEqual({ a: 'done', b: 'done' });
  });

  it('that replaces another while that one is being sent is not taken for answered', async () => {
    await decisions.decide([approve('a')]);
    meanwhile = async () => {
      meanwhile = () => Promise.resolve();
      await decisions.decide([sendBack('a', 'Ulang')]);
    };
    await send();
    await send();
    expect(calls).toEqual(['APPROVED a', 'RETURNED a']);
    expect((await decisions.list())[0]).toMatchObject({ verdict: 'RETURNED', stage: { at: 'done' } });
  });

  it('belongs to the officer who made it', async () => {
    await decisions.decide([approve('a')]);
    expect(await new Decisions(engine.db, engine.outbox, 'nursia', engine.making).list()).toEqual([]);
  });

  it('is forgotten only after twenty newer ones', async () => {
    for (let n = 0; n < 22; n++) {
      clock += 1000;
      await decisions.decide([approve(`r${n}`)]);
    }
    await send();
    const kept = await decisions.list();
    expect(kept).toHaveLength(20);
    expect(kept[0]?.id).toBe('r21');
  });
});

describe('a decision that comes too late', () => {
  const seen = { id: 'a', revision: 1, title: 'Posyandu', photos: [] } as unknown as ActivityDetail;
  const waiting = { at: 1, bytes: 10, revisions: [], comparison: { previous: null, usual: [] } };

  beforeEach(async () => {
    await engine.db.carried.put({ id: 'a', report: seen, ...waiting });
    await keepSeen(engine.db, { ...INBOX, owner: OWNER }, 'all', {
      at: 1,
      value: [{ id: 'a' }, { id: 'b' }],
    });
    answer = () => 409;
    await decisions.decide([sendBack('a', 'Berapa rumah, Bu?')]);
    // The newer revision has been taken along meanwhile.
    await engine.db.carried.put({ id: 'a', report: { ...seen, revision: 2 }, ...waiting });
    await send();
  });

  it('keeps the report as it was and her words, until she decides again', async () => {
    expect(await stages()).toEqual({ a: 'refused' });
    expect(await decisions.judged('a')).toEqual(seen);
    expect(await findNote(engine.db, OWNER, 'a')).toBe('Berapa rumah, Bu?');
    answer = () => 200;
    await decisions.decide([approve('a', { revision: 2 })]);
    await send();
    expect(calls).toEqual(['RETURNED a', 'APPROVED a']);
    expect(await stages()).toEqual({ a: 'done' });
    expect(await decisions.judged('a')).toBeUndefined();
    expect(await engine.db.carried.count()).toBe(0);
    const lists = await findSeen<{ id: string }[]>(engine.db, { ...INBOX, owner: OWNER }, 'all');
    expect(lists?.value).toEqual([{ id: 'b' }]);
  });

  it('is gone with what she saw when she has read it', async () => {
    await decisions.dismiss('a');
    expect(await stages()).toEqual({});
    expect(await decisions.judged('a')).toBeUndefined();
  });
});

describe('a decision that came back with a rescue file', () => {
  it('is shown and sent like any other', async () => {
    await engine.outbox.decide(OWNER, 'a', 1, 'APPROVED', null);
    expect(await decisions.list()).toMatchObject([{ id: 'a', title: '', stage: { at: 'held' } }]);
    answer = () => 409;
    await send();
    expect(await stages()).toEqual({ a: 'refused' });
  });
});

describe('showing to the public', () => {
  it('follows the approval', async () => {
    await decisions.decide([approve('a', { publish: true })]);
    await send();
    expect(calls).toEqual(['APPROVED a', 'publish a']);
    expect(await stages()).toEqual({ a: 'done' });
  });

  it('does not happen when the report goes back, nor when she changes her mind', async () => {
    await decisions.decide([approve('a', { publish: true })]);
    await decisions.decide([{ ...sendBack('a', 'Foto?'), publish: true }]);
    await send();
    expect(calls).toEqual(['RETURNED a']);
  });

  it('waits for the approval, and is dropped with it', async () => {
    answer = () => 409;
    await decisions.decide([approve('a', { publish: true })]);
    await send();
    expect(calls).toEqual(['APPROVED a']);
    await decisions.dismiss('a');
    await send();
    expect(calls).toEqual(['APPROVED a']);
  });
});

describe('a note', () => {
  beforeEach(() => keepNote(engine.db, OWNER, 'a', 'Berapa rumah, Bu?'));
  const kept = () => findNote(engine.db, OWNER, 'a');

  it('is kept while it is written and until its decision has arrived', async () => {
    line = 'cut';
    await decisions.decide([sendBack('a', 'Berapa rumah, Bu?')]);
    await send();
    expect(await kept()).toBe('Berapa rumah, Bu?');
    line = 'fine';
    await send();
    expect(await kept()).toBe('');
  });

  it('is still there when it was taken back, and when the village was faster', async () => {
    await decisions.decide([sendBack('a', 'Berapa rumah, Bu?')]);
    await decisions.takeBack(['a']);
    expect(await kept()).toBe('Berapa rumah, Bu?');
    answer = () => 409;
    await decisions.decide([sendBack('a', 'Berapa rumah, Bu?')]);
    await send();
    await decisions.dismiss('a');
    expect(await kept()).toBe('Berapa rumah, Bu?');
  });

  it('for the next decision is not lost with the last one', async () => {
    await decisions.decide([approve('a')]);
    await send();
    await keepNote(engine.db, OWNER, 'a', 'Ternyata kurang foto.');
    await decisions.settle();
    expect(await kept()).toBe('Ternyata kurang foto.');
  });
});
