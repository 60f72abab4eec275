import { beforeEach, describe, expect, it } from 'vitest';
import { Phone } from '../testing/phone';
import { ME, TestServer } from '../testing/server';
import { letGo, listElsewhere, takeUp } from './takeUp';

let server: TestServer;
let old: Phone;
let other: Phone;

beforeEach(async () => {
  server = new TestServer();
  old = new Phone(server);
  other = new Phone(server, '99');
  await old.signIn();
  await other.signIn();
});

async function write(phone: Phone, title: string, id?: string): Promise<string> {
  const { drafts } = phone.engine;
  const begun = id === undefined ? undefined : await drafts.get(id);
  const draft = begun ?? drafts.blank(ME.officer.id, '82.04.08.2001', '2026-11-20', 'POKJA_III');
  drafts.save({ ...draft, form: { ...draft.form, title } });
  await drafts.flush();
  return draft.id;
}

describe('what she writes', () => {
  it('is found on her other phone and goes on there under the same id', async () => {
    const id = await write(old, 'Tanam cabai');
    await old.sync();
    await other.sync();

    const [copy] = await listElsewhere(other.engine.db, ME.officer.id);
    expect(copy).toMatchObject({ id, title: 'Tanam cabai' });
    if (!copy) throw new Error('nothing was told');
    const draft = await takeUp(other.engine, ME, copy);
    expect(draft).toMatchObject({ id, form: { title: 'Tanam cabai', typeCode: null } });
    expect(await listElsewhere(other.engine.db, ME.officer.id)).toEqual([]);
    expect(await listElsewhere(old.engine.db, ME.officer.id)).toEqual([]);
    await other.sync();
    expect(server.drafts.size).toBe(2);
  });

  it('is sent once for each pause, not once for each round', async () => {
    const id = await write(old, 'Tanam');
    await old.sync();
    await old.sync();
    expect(server.requests.filter((call) => call.startsWith('PUT /api/drafts'))).toHaveLength(1);
    await write(old, 'Tanam cabai', id);
    await old.engine.sync.quiet();
    expect(server.requests.filter((call) => call.startsWith('PUT /api/drafts'))).toHaveLength(2);
  });

  it('leaves its photos behind, and the draft says which', async () => {
    const sha256 = await old.takePhoto(1);
    const { drafts } = old.engine;
    const draft = drafts.blank(ME.officer.id, '82.04.08.2001', '2026-11-20', null);
    const photos = [{ sha256, caption: 'Bedeng', private: false }];
    drafts.save({ ...draft, form: { ...draft.form, photos } });
    await drafts.flush();
    await old.sync();
    await other.sync();
    const [copy] = await listElsewhere(other.engine.db, ME.officer.id);
    const taken = copy && (await takeUp(other.engine, ME, copy));
    expect(taken).toMatchObject({ form: { photos: [] }, photosElsewhere: photos });
  });

  it('without signal disturbs nothing and is brought later', async () => {
    server.weather = (_, path) => (path.startsWith('/api/drafts') ? { kind: 'noSignal' } : { kind: 'fine' });
    await write(old, 'Tanam cabai');
    const report = await old.report();
    await old.sync();
    expect(await old.progress(report)).toEqual({ state: 'sent' });
    expect(old.engine.sync.status.get().trouble).toBeNull();
    server.weather = () => ({ kind: 'fine' });
    await old.sync();
    expect(server.drafts.size).toBe(1);
  });

  it('that is too long for the server stays here and does not hold up the others', async () => {
    const tooLarge = { type: 'too-large', detail: 'Kiriman terlalu besar.' };
    let first = true;
    server.weather = (method, path) => {
      if (!first || method !== 'PUT' || !path.startsWith('/api/drafts')) return { kind: 'fine' };
      first = false;
      return { kind: 'answers', status: 413, body: tooLarge };
    };
    await write(old, 'Panjang');
    await write(old, 'Pendek');
    await old.sync();
    expect(server.drafts.size).toBe(1);
  });
});

describe('a copy', () => {
  it('goes when its draft is removed, and comes back when that is undone', async () => {
    const id = await write(old, 'Tanam cabai');
    await old.sync();
    const removed = await old.engine.drafts.remove(id);
    await old.sync();
    expect(server.drafts.size).toBe(0);
    if (removed) old.engine.drafts.save(removed);
    await old.engine.drafts.flush();
    await old.sync();
    expect(server.drafts.size).toBe(1);
  });

  it('stays while the finished report waits, and goes when it has arrived', async () => {
    const id = await write(old, 'Tanam cabai');
    await old.sync();
    server.weather = (method, path) =>
      method === 'PUT' && path.startsWith('/api/activities') ? { kind: 'noSignal' } : { kind: 'fine' };
    await old.report(0, {}, id);
    await old.sync();
    expect(server.drafts.size).toBe(1);
    server.weather = () => ({ kind: 'fine' });
    await old.sync();
    expect(server.drafts.size).toBe(0);
  });

  it('of a lost phone can be let go', async () => {
    await write(old, 'Di HP yang hilang');
    await old.sync();
    await other.sync();
    const [copy] = await listElsewhere(other.engine.db, ME.officer.id);
    if (copy) await letGo(other.engine, ME.officer.id, copy);
    expect(await listElsewhere(other.engine.db, ME.officer.id)).toEqual([]);
    expect(server.drafts.size).toBe(0);
  });
});
