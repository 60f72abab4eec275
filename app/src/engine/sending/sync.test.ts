import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Phone, PHOTO_BYTES } from '../testing/phone';
import { ME, TestServer } from '../testing/server';

const FIRST_UPLOAD = '0199b000-0000-7000-8000-000000000001';

let server: TestServer;
let phone: Phone;

beforeEach(async () => {
  server = new TestServer();
  phone = new Phone(server);
  await phone.signIn();
});

describe('a report without signal', () => {
  it('waits, survives a restart, and is sent when there is signal', async () => {
    server.weather = () => ({ kind: 'noSignal' });
    const id = await phone.report(2);
    await phone.sync();
    phone.restart();
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 2 });

    server.weather = () => ({ kind: 'fine' });
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
    expect(server.photos.size).toBe(2);
    expect(await phone.engine.db.outbox.count()).toBe(0);
  });

  it('sends the words of all reports before the photos of any', async () => {
    await phone.report(1);
    await phone.report(1, { title: 'Yang kedua' });
    await phone.sync();
    const sends = server.requests.filter((request) =>
      /PUT \/api\/activities|POST \/api\/uploads/.test(request),
    );
    expect(sends.map((request) => request.split(' ')[0])).toEqual(['PUT', 'PUT', 'POST']);
  });
});

describe('a lost answer', () => {
  it('costs nothing: the same bytes are sent again and the report is there once', async () => {
    let lost = 0;
    server.weather = (method) =>
      method === 'PUT' && lost++ === 0 ? { kind: 'answerLost' } : { kind: 'fine' };
    const id = await phone.report();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 0 });
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
    expect(server.activities.get(id)?.revision).toBe(1);
  });

  it('is no conflict with oneself when the wording was changed meanwhile', async () => {
    server.weather = (method) => (method === 'PUT' ? { kind: 'answerLost' } : { kind: 'fine' });
    const id = await phone.report();
    await phone.sync();
    await phone.report(0, { title: 'Tanam tomat' }, id);
    server.weather = () => ({ kind: 'fine' });
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
    expect(server.activities.get(id)).toMatchObject({ revision: 2, body: { title: 'Tanam tomat' } });
  });
});

describe('a photo', () => {
  it('goes in pieces small enough that a cut repeats less than 64 kB', async () => {
    const sent: number[] = [];
    const whole = server.fetch;
    const counting = new Phone({
      fetch: (url, init) => {
        if (init?.body instanceof Blob) sent.push(init.body.size);
        return whole(url, init);
      },
    });
    await counting.signIn();
    const id = await counting.report(1);
    await counting.sync();
    expect(await counting.progress(id)).toEqual({ state: 'sent' });
    expect(sent.reduce((sum, bytes) => sum + bytes)).toBe(PHOTO_BYTES);
    expect(Math.max(...sent)).toBeLessThan(32_000);
  });

  it('tells how much of it has arrived, also after a restart', async () => {
    let pieces = 0;
    const hold = new Promise<void>(() => undefined);
    const holding = new Phone({
      fetch: async (url, init) => {
        if (init?.method === 'PATCH' && pieces++ === 1) await hold;
        return server.fetch(url, init);
      },
    });
    await holding.signIn();
    const id = await holding.report(1);
    void holding.sync();
    await vi.waitFor(async () =>
      expect(await holding.progress(id)).toMatchObject({
        way: { kind: 'goes', part: 40_000 / PHOTO_BYTES },
      }),
    );
  });

  it('goes on at the byte where the line was cut, also after a restart', async () => {
    let cut = 0;
    server.weather = (method) =>
      method === 'PATCH' && cut++ === 0 ? { kind: 'cutAfter', bytes: 1000 } : { kind: 'fine' };
    const id = await phone.report(1);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({
      state: 'textSent',
      held: 0,
      photos: 1,
      way: { kind: 'waits' },
    });
    expect([...server.uploads.values()][0]?.bytes).toHaveLength(21_000);
    phone.restart();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
    expect(server.count('POST /api/uploads')).toBe(1);
    expect(server.count(`HEAD /api/uploads/${FIRST_UPLOAD}`)).toBe(1);
  });

  it.each(['', '/', '/api/uploads', '/api/uploads/0199b000-0000-7000-8000-0000'])(
    'does not go on at an address that was cut off on the way: "%s"',
    async (place) => {
      const id = await phone.report(1);
      let cut = true;
      server.weather = (method, path) => {
        if (!cut || method !== 'POST' || path !== '/api/uploads') return { kind: 'fine' };
        cut = false;
        return { kind: 'answers', status: 201, headers: { Location: place, 'Upload-Offset': '9' } };
      };
      await phone.sync();
      expect(await phone.progress(id)).toMatchObject({ state: 'textSent' });
      await phone.sync();
      expect(await phone.progress(id)).toEqual({ state: 'sent' });
    },
  );

  it('starts over when what began has expired', async () => {
    let cut = 0;
    server.weather = (method) =>
      method === 'PATCH' && cut++ === 0 ? { kind: 'cutAfter', bytes: 1000 } : { kind: 'fine' };
    const id = await phone.report(1);
    await phone.sync();
    server.uploads.delete(FIRST_UPLOAD);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });

  it('starts over when other bytes lie on the server', async () => {
    let cut = 0;
    server.weather = (method) =>
      method === 'PATCH' && cut++ === 0 ? { kind: 'cutAfter', bytes: 1000 } : { kind: 'fine' };
    const id = await phone.report(1);
    await phone.sync();
    server.uploads.get(FIRST_UPLOAD)?.bytes.fill(0);
    await phone.sync(); // 460: what lay there was not this photo
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });

  it('that the server already holds is not sent again', async () => {
    await phone.report(1);
    await phone.sync();
    const uploads = server.count('POST /api/uploads');
    await phone.engine.db.receipts.clear();
    const second = await phone.report(1, { title: 'Yang kedua' });
    await phone.sync();
    expect(await phone.progress(second)).toEqual({ state: 'sent' });
    expect(server.count('POST /api/uploads')).toBe(uploads);
  });

  it('that is refused is set aside with the reason', async () => {
    const refusal = { type: 'picture-damaged', detail: 'Foto ini tidak utuh.' };
    server.weather = (method) =>
      method === 'PATCH' ? { kind: 'answers', status: 422, body: refusal } : { kind: 'fine' };
    const id = await phone.report(1);
    await phone.sync();
    expect(await phone.progress(id)).toMatchObject({
      state: 'attention',
      aside: { detail: 'Foto ini tidak utuh.' },
    });
  });
});

describe('a refused report', () => {
  const refusal = {
    type: 'invalid',
    detail: 'Beberapa isian perlu dilihat lagi.',
    errors: [{ field: 'startDate', detail: 'Tanggal tidak boleh sesudah besok.' }],
  };

  it('is set aside with its fields named, and the rest goes on', async () => {
    let first = true;
    server.weather = (method) => {
      if (method !== 'PUT' || !first) return { kind: 'fine' };
      first = false;
      return { kind: 'answers', status: 422, body: refusal };
    };
    const bad = await phone.report();
    const good = await phone.report(0, { title: 'Yang kedua' });
    await phone.sync();
    expect(await phone.progress(bad)).toMatchObject({
      state: 'attention',
      aside: { why: 'refused', errors: [{ field: 'startDate' }] },
    });
    expect(await phone.progress(good)).toEqual({ state: 'sent' });

    await phone.report(0, { startDate: '2026-11-19' }, bad);
    await phone.sync();
    expect(await phone.progress(bad)).toEqual({ state: 'sent' });
  });

  it('by something on the way that is not our server is only tried again', async () => {
    server.weather = (method) => (method === 'PUT' ? { kind: 'answers', status: 403 } : { kind: 'fine' });
    const id = await phone.report();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 0 });
    server.weather = () => ({ kind: 'fine' });
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });
});

describe('an ended session', () => {
  it('keeps everything and goes on after signing in', async () => {
    server.signedIn = false;
    const id = await phone.report(1);
    await phone.sync();
    expect(phone.engine.sync.status.get().trouble).toBe('signIn');
    expect((await phone.engine.session.current())?.expired).toBe(true);
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 1 });

    server.signedIn = true;
    await phone.signIn();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });

  it('and a sign-out leave unsent work where it is', async () => {
    server.weather = () => ({ kind: 'noSignal' });
    const id = await phone.report(1);
    const { feed, session } = phone.engine;
    const account = await session.current();
    if (account) await feed.forget(account.me);
    await session.leave();
    server.weather = () => ({ kind: 'fine' });
    await phone.sync();
    expect(server.activities.size).toBe(0);
    await phone.signIn();
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });
});

describe('a busy server', () => {
  it('is left alone as long as it asks for, and nothing else is tried', async () => {
    server.weather = (method) =>
      method === 'PUT'
        ? { kind: 'answers', status: 503, body: { type: 'busy' }, headers: { 'Retry-After': '120' } }
        : { kind: 'fine' };
    await phone.report();
    await phone.report(0, { title: 'Yang kedua' });
    await phone.sync();
    expect(server.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
    expect(phone.engine.sync.status.get().trouble).toBe('busy');

    await phone.sync(119_000);
    expect(server.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
    server.weather = () => ({ kind: 'fine' });
    await phone.sync(2_000);
    expect(server.activities.size).toBe(2);
    expect(phone.engine.sync.status.get().trouble).toBeNull();
  });
});

describe('a report changed on two phones', () => {
  it('keeps both wordings until she chooses hers', async () => {
    const id = await phone.report();
    await phone.sync();
    const other = new Phone(server);
    await other.signIn();
    await other.report(0, { baseRevision: 1, title: 'Dari HP lain' }, id);
    await other.sync();

    await phone.report(0, { baseRevision: 1, title: 'Dari HP ini' }, id);
    await phone.sync();
    const progress = await phone.progress(id);
    expect(progress).toMatchObject({ state: 'attention', aside: { why: 'conflict' } });
    const [item] = await phone.engine.outbox.listOf(id);
    expect(item).toMatchObject({ kind: 'text', body: { title: 'Dari HP ini' } });
    if (item?.kind !== 'text' || item.aside?.why !== 'conflict') throw new Error('no conflict');
    expect(item.aside.stored.body.title).toBe('Dari HP lain');

    const putBack = await phone.engine.outbox.giveUp(item);
    expect(await phone.engine.outbox.listOf(id)).toEqual([]);
    await putBack();
    expect(await phone.progress(id)).toEqual(progress);
    expect((await phone.engine.reports.find(id))?.report.body?.title).toBe('Dari HP ini');

    const tooLate = await phone.engine.outbox.giveUp(item);
    await phone.report(0, { baseRevision: 2, title: 'Ditulis lagi' }, id);
    await tooLate();
    expect((await phone.engine.reports.find(id))?.report.body?.title).toBe('Ditulis lagi');
    await phone.engine.outbox.giveUp(item);
    await putBack();

    await phone.engine.outbox.sendOver(item, item.aside.stored.revision);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
    expect(server.activities.get(id)).toMatchObject({ revision: 3, body: { title: 'Dari HP ini' } });
  });
});

describe('the answer of the kecamatan', () => {
  it('reaches the phone through the change feed, and a correction goes over the returned one', async () => {
    const id = await phone.report();
    await phone.sync();
    server.open(id);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'received' });

    server.review(id, 'RETURNED', 'Berapa rumah, Bu?');
    await phone.sync();
    expect(await phone.progress(id)).toMatchObject({
      state: 'returned',
      review: { note: 'Berapa rumah, Bu?' },
    });

    await phone.report(0, { baseRevision: 1, participantsFemale: 25 }, id);
    expect(await phone.progress(id)).toEqual({ state: 'waiting', photos: 0 });
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
    server.review(id, 'APPROVED', null);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'approved' });
  });
});

describe('a withdrawal', () => {
  it('can be taken back for ten seconds, then it is sent', async () => {
    const id = await phone.report();
    await phone.sync();
    const key = await phone.engine.outbox.withdraw('ernawati', id, 'Salah tanggal');
    await phone.sync(5_000);
    expect(await phone.engine.outbox.takeBack(key)).toBe(true);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });

    await phone.engine.outbox.withdraw('ernawati', id, 'Salah tanggal');
    await phone.sync(11_000);
    expect(await phone.progress(id)).toEqual({ state: 'withdrawn' });
  });
});

describe('a new phone', () => {
  it('shows the reports of the team, with the note that asks for mending', async () => {
    const id = await phone.report();
    await phone.sync();
    server.review(id, 'RETURNED', 'Berapa rumah, Bu?');
    server.changes = [];
    const other = new Phone(server);
    await other.signIn();
    await other.sync();
    expect(await other.progress(id)).toMatchObject({
      state: 'returned',
      review: { note: 'Berapa rumah, Bu?' },
    });
    expect((await other.engine.reports.list('ernawati', 10)).map((view) => view.report.title)).toEqual([
      'Tanam cabai',
    ]);
  });

  it('believes no report whose receipt does not verify', async () => {
    const id = await phone.report();
    await phone.sync();
    const stored = server.activities.get(id);
    const receipt = stored?.receipts.get(stored.sha256);
    if (receipt) receipt.signature = btoa('forged');
    await phone.engine.db.reports.clear();
    const account = await phone.engine.session.current();
    if (!account) throw new Error('nobody is signed in');
    await expect(phone.engine.feed.refresh(account.me, id)).rejects.toThrow('does not verify');
    expect(await phone.engine.reports.find(id)).toBeUndefined();
  });
});

describe('photos on Wi-Fi only', () => {
  beforeEach(async () => {
    await phone.engine.line.choose(true);
  });

  it('wait on mobile data while the words go, and follow on Wi-Fi', async () => {
    phone.line = 'mobile';
    const id = await phone.report(2);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({
      state: 'textSent',
      held: 0,
      photos: 2,
      way: { kind: 'waitsForWifi' },
    });
    expect(await phone.engine.outbox.nextDue(ME.officer.id)).toBeNull();
    phone.line = 'free';
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });

  it('go over any line when the phone does not tell which it is', async () => {
    phone.line = 'unknown';
    const id = await phone.report(1);
    await phone.sync();
    expect(await phone.progress(id)).toEqual({ state: 'sent' });
  });

  it('go now when she says so, this once', async () => {
    phone.line = 'mobile';
    const first = await phone.report(1);
    await phone.sync();
    await phone.engine.outbox.sendPhotosNow(ME.officer.id);
    await phone.sync();
    expect(await phone.progress(first)).toEqual({ state: 'sent' });
    await phone.engine.db.receipts.clear();
    const second = await phone.report(2);
    await phone.sync();
    expect(await phone.progress(second)).toMatchObject({ way: { kind: 'waitsForWifi' } });
  });
});

describe('a clock that was a day ahead and is put right', () => {
  const DAY = 86_400_000;

  it('makes nothing wait a day: neither a failed report nor a busy server nor a held step', async () => {
    phone.clock += DAY;
    server.weather = (method) =>
      method === 'PUT'
        ? { kind: 'answers', status: 503, body: { type: 'busy' }, headers: { 'Retry-After': '30' } }
        : { kind: 'fine' };
    const id = await phone.report();
    await phone.sync(0);
    server.weather = () => ({ kind: 'fine' });
    await phone.sync(-DAY);
    expect(await phone.progress(id)).toEqual({ state: 'sent' });

    phone.clock += DAY;
    await phone.engine.outbox.withdraw(ME.officer.id, id, 'Salah ketik');
    await phone.sync(-DAY);
    expect(await phone.progress(id)).toEqual({ state: 'withdrawn' });
  });
});
