import { beforeEach, describe, expect, it } from 'vitest';
import { Phone } from '../testing/phone';
import { garbled, seeded } from '../testing/seeded';
import { ME, TestServer } from '../testing/server';
import { takeParcels, type Taken } from './carry';
import { handOver } from './hand';

const OWNER = ME.officer.id;
let server: TestServer;
let author: Phone;
let carrier: Phone;

beforeEach(async () => {
  server = new TestServer();
  author = new Phone(server);
  carrier = new Phone(server, '99');
  await author.signIn();
  await carrier.signIn();
  await author.sync(); // there was signal once
  server.weather = () => ({ kind: 'noSignal' });
});

async function hand(...ids: string[]): Promise<Blob> {
  const handing = await handOver(author.engine.db, OWNER, ids, author.making);
  if (handing.kind !== 'ready') throw new Error('not ready');
  return handing.file;
}

async function take(file: Blob): Promise<Taken> {
  const { db, outbox } = carrier.engine;
  return takeParcels(db, outbox, OWNER, file, carrier.clock);
}

describe('a report that is handed over', () => {
  it('travels as a file and leaves the carrier only for a receipt', async () => {
    const file = await hand(await author.report(2), await author.report());
    expect(await take(file)).toEqual({ kind: 'taken', count: 2, again: 0 });
    await carrier.sync();
    expect(await carrier.engine.db.parcels.count()).toBe(2);

    server.weather = (_, path) =>
      path.startsWith('/api/parcels/') ? { kind: 'noSignal' } : { kind: 'fine' };
    await carrier.sync();
    expect(server.parcels.size).toBe(1); // it has arrived, but nothing says so yet
    expect(await carrier.engine.db.parcels.count()).toBe(2);

    server.weather = () => ({ kind: 'fine' });
    await carrier.sync();
    expect(await carrier.engine.db.parcels.count()).toBe(0);
    expect(await carrier.engine.db.outbox.count()).toBe(0);
    expect(await carrier.engine.db.receipts.count()).toBe(2);
  });

  it('is taken once however often the file is opened', async () => {
    const file = await hand(await author.report());
    await take(file);
    expect(await take(file)).toEqual({ kind: 'taken', count: 0, again: 1 });
    server.weather = () => ({ kind: 'fine' });
    await carrier.sync();
    expect(await take(file)).toEqual({ kind: 'taken', count: 0, again: 1 });
    expect(await carrier.engine.db.outbox.count()).toBe(0);
  });

  it('is brought once although the answer was lost and the phone was switched off', async () => {
    await take(await hand(await author.report(1)));
    let lost = 0;
    server.weather = (method) =>
      method === 'POST' && lost++ === 0 ? { kind: 'answerLost' } : { kind: 'fine' };
    await carrier.sync();
    expect(await carrier.engine.db.parcels.count()).toBe(1);
    carrier.restart();
    await carrier.sync();
    expect(server.parcels.size).toBe(1);
    expect(await carrier.engine.db.parcels.count()).toBe(0);
  });

  it('that cannot be opened is set aside with the reason, and the rest goes on', async () => {
    await take(await hand(await author.report()));
    await take(await hand(await author.report()));
    let first = true;
    const refusal = { type: 'parcel-not-signed', detail: 'Tanda pengenal HP penitip tidak cocok.' };
    server.weather = (method) => {
      if (method !== 'POST' || !first) return { kind: 'fine' };
      first = false;
      return { kind: 'answers', status: 422, body: refusal };
    };
    await carrier.sync();
    const items = await carrier.engine.outbox.list(OWNER);
    expect(items).toMatchObject([{ state: 'aside', aside: { detail: refusal.detail } }]);
    expect(server.parcels.size).toBe(1);
  });

  it('says nothing to whoever looks into the file', async () => {
    const file = await hand(await author.report(0, { title: 'Rahasia desa' }));
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
    expect(text).not.toContain('Rahasia');
    expect(text).not.toContain('82.04.08.2001');
    expect(text).not.toContain(OWNER);
  });

  it('is not a tick: it still waits until a receipt for these very bytes is here', async () => {
    const id = await author.report(1);
    await hand(id);
    expect(await author.progress(id)).toEqual({ state: 'waiting', photos: 1 });
    expect((await author.engine.db.handed.get(id))?.at).toBe(author.clock);
  });

  it('needs a phone that was connected once', async () => {
    const fresh = new Phone(new TestServer(), '77');
    await fresh.signIn();
    const id = await fresh.report();
    expect(await handOver(fresh.engine.db, OWNER, [id], fresh.making)).toEqual({ kind: 'notReady' });
  });
});

describe('what another phone has brought', () => {
  it('leaves the queue of its author by the receipts, without being sent again', async () => {
    const id = await author.report(1);
    const item = await author.engine.db.outbox.get(`text:${id}`);
    const photo = (await author.engine.db.photos.toArray())[0];
    if (item?.kind !== 'text' || !photo?.blob) throw new Error('nothing waits');
    server.bring(id, item.text, { [photo.sha256]: new Uint8Array(await photo.blob.arrayBuffer()) });
    server.weather = (method) => (method === 'GET' ? { kind: 'fine' } : { kind: 'noSignal' });
    await author.engine.feed.refresh(ME, id);
    expect(await author.engine.db.outbox.count()).toBe(0);
    expect(await author.progress(id)).toEqual({ state: 'sent' });
  });

  it('does not count when it is another wording', async () => {
    const id = await author.report();
    server.bring(id, JSON.stringify({ ...(await bodyOf(id)), title: 'Bukan kata saya' }), {});
    server.weather = (method) => (method === 'GET' ? { kind: 'fine' } : { kind: 'noSignal' });
    await author.engine.feed.refresh(ME, id);
    expect(await author.progress(id)).toEqual({ state: 'waiting', photos: 0 });
  });

  async function bodyOf(id: string) {
    const item = await author.engine.db.outbox.get(`text:${id}`);
    if (item?.kind !== 'text') throw new Error('nothing waits');
    return item.body;
  }
});

describe('a file that is not a whole bundle', () => {
  it('is noticed wherever a bit was turned or the rest is missing', { timeout: 60_000 }, async () => {
    const bytes = new Uint8Array(await (await hand(await author.report(1))).arrayBuffer());
    const random = seeded(20261125);
    for (let round = 0; round < 200; round++) {
      const at = round < 60 ? round : Math.floor(random() * bytes.length);
      const taken = await take(new Blob([garbled(bytes, at, random)]));
      expect(taken.kind, `bit in byte ${at}`).toBe('unfit');
    }
    for (const length of [1, 8, 19, 60, bytes.length - 1]) {
      expect((await take(new Blob([bytes.slice(0, length)]))).kind).toBe('unfit');
    }
    expect(await take(new Blob([bytes, bytes.slice(0, 90)]))).toEqual({ kind: 'unfit', why: 'damaged' });
    expect(await carrier.engine.db.parcels.count()).toBe(0);
  });

  it('is told from something else, and from one of a newer app', async () => {
    expect(await take(new Blob(['bukan titipan']))).toEqual({ kind: 'unfit', why: 'notOurs' });
    expect(await take(new Blob([]))).toEqual({ kind: 'unfit', why: 'notOurs' });
    expect(await take(new Blob(['JEJAKTP2 dari masa depan']))).toEqual({ kind: 'unfit', why: 'newer' });
  });
});
