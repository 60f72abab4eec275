import { beforeEach, describe, expect, it } from 'vitest';
import { IDA, PIN, SharedPhone } from '../testing/sharedPhone';
import { ME, TestServer } from '../testing/server';
import { PinFirst } from './people';
import { choosePin, dropPin, tryPin, waited } from './pins';
import { waitingOf, waitingBeside } from './waiting';

const ERNA = ME.officer.id;
let server: TestServer;
let phone: SharedPhone;

beforeEach(async () => {
  server = new TestServer();
  server.people.push(IDA);
  phone = new SharedPhone(server);
  await phone.people.open();
});

async function bothJoined(): Promise<void> {
  await phone.join(ME);
  await phone.join(IDA);
}

describe('two officers of one desa', () => {
  it('see nothing of each other, also of a report that both know', async () => {
    await bothJoined();
    const known = await phone.report(ERNA);
    await phone.send();
    await phone.people.take(await phone.person('ida'));
    await phone.send();
    server.weather = () => ({ kind: 'noSignal' });
    const hers = await phone.report('ida', { title: 'Yang kedua' });
    const draft = await phone.draft('ida', 'Belum selesai');
    await phone.report('ida', { title: 'Diperbaiki Ida', baseRevision: 1 }, known);

    const erna = await phone.engine(ERNA);
    const ida = await phone.engine('ida');
    for (const table of erna.db.tables) {
      if (['catalog', 'keys', 'receipts'].includes(table.name)) continue;
      const rows = JSON.stringify(await table.toArray());
      for (const secret of ['Yang kedua', 'Belum selesai', 'Diperbaiki Ida', hers, draft, 'ida']) {
        expect(rows, `${table.name} of the other`).not.toContain(secret);
      }
    }
    expect((await erna.reports.find(known))?.report.title).toBe('Tanam cabai');
    expect((await ida.reports.find(known))?.report.title).toBe('Diperbaiki Ida');
    expect(await erna.reports.listUnsent(ERNA)).toEqual([]);
    expect(await waitingBeside(phone.people, ERNA)).toEqual({ goesByItself: 2, needsHer: 0 });
    expect(await waitingBeside(phone.people, 'ida')).toEqual({ goesByItself: 0, needsHer: 0 });
  });

  it('both change the same report without signal, and neither loses her wording', async () => {
    await bothJoined();
    const id = await phone.report(ERNA);
    await phone.send();
    server.weather = () => ({ kind: 'noSignal' });
    await phone.report(ERNA, { title: 'Kata Erna', baseRevision: 1 }, id);
    await phone.report('ida', { title: 'Kata Ida', baseRevision: 1 }, id);
    server.weather = () => ({ kind: 'fine' });
    await phone.send();
    expect(server.activities.get(id)?.body.title).toBe('Kata Ida');
    const [item] = await (await phone.engine(ERNA)).outbox.listOf(id);
    expect(item).toMatchObject({ body: { title: 'Kata Erna' }, aside: { why: 'conflict' } });
  });

  it('have their work sent by the phone, whoever has it in hand, each in her own name', async () => {
    await bothJoined();
    server.weather = () => ({ kind: 'noSignal' });
    const one = await phone.report(ERNA);
    const other = await phone.report('ida');
    await phone.restart();
    expect((await phone.people.store.inHand())?.id).toBe('ida');
    server.weather = () => ({ kind: 'fine' });
    await phone.send();
    expect(server.senders.get(one)).toBe(ERNA);
    expect(server.senders.get(other)).toBe('ida');
    expect((await (await phone.engine(ERNA)).reports.find(one))?.progress.state).toBe('sent');
    expect(await waitingBeside(phone.people, 'ida')).toEqual({ goesByItself: 0, needsHer: 0 });
  });

  it('are told from each other when one session ends: hers waits, the other goes on', async () => {
    await bothJoined();
    const one = await phone.report(ERNA);
    const other = await phone.report('ida');
    server.out.set(ERNA, 'not-signed-in');
    await phone.send();
    expect(server.activities.has(one)).toBe(false);
    expect(server.activities.has(other)).toBe(true);
    expect((await (await phone.engine(ERNA)).session.current())?.expired).toBe(true);
    expect((await (await phone.engine('ida')).session.current())?.expired).toBe(false);

    await phone.join(ME);
    await phone.send();
    expect(server.senders.get(one)).toBe(ERNA);
  });

  it('only what is waited for is asked of the server for the one who put the phone down', async () => {
    await bothJoined();
    await phone.send();
    server.requests.length = 0;
    await phone.send(60_000);
    expect(server.count('GET /api/changes')).toBe(1);
    expect(server.count('GET /api/session')).toBe(0);
  });

  it('the browser opens pictures for the one in hand', async () => {
    await bothJoined();
    expect(phone.named).toBe('ida');
    await phone.people.take(await phone.person(ERNA));
    expect(phone.named).toBe(ERNA);
    await phone.restart();
    expect(phone.named).toBe(ERNA);
  });
});

describe('a second officer', () => {
  it('joins only when the first has a PIN', async () => {
    await phone.people.signIn(ME.officer.username, 'sandi', false, 'HP');
    await expect(phone.join(IDA)).rejects.toThrow(PinFirst);
    expect(server.count('POST /api/session')).toBe(1); // no session was opened for nothing
    await choosePin(phone.people, await phone.person(ERNA), PIN);
    await phone.join(IDA);
    await dropPin(phone.people, await phone.person(ERNA));
    expect((await phone.person(ERNA)).pin).not.toBeNull();
  });

  it('takes the place of the first on a shared computer, where nothing of hers is lost', async () => {
    await phone.people.signIn(ME.officer.username, 'sandi', true, 'Komputer');
    server.weather = (method) => (method === 'PUT' ? { kind: 'noSignal' } : { kind: 'fine' });
    await phone.report(ERNA);
    await expect(phone.people.signIn('siapa', 'sandi', true, 'Komputer')).rejects.toThrow();
    expect((await phone.people.store.inHand())?.id).toBe(ERNA); // a wrong name turns nobody out
    await phone.people.signIn(IDA.officer.username, 'sandi', true, 'Komputer');
    expect((await phone.people.store.listKept()).map(({ id }) => id)).toEqual(['ida']);
    expect(await waitingBeside(phone.people, 'ida')).toEqual({ goesByItself: 0, needsHer: 1 });
  });
});

describe('a shared computer', () => {
  it('lets her go by itself at the end of her time', async () => {
    await phone.people.signIn(ME.officer.username, 'sandi', true, 'Komputer');
    await phone.draft(ERNA, 'Belum selesai');
    phone.clock += 12 * 3_600_000;
    await phone.restart();
    expect(await phone.people.store.inHand()).toBeUndefined();
    expect(await waitingOf(phone.people, await phone.person(ERNA))).toEqual({ reports: 0, drafts: 1 });
  });

  it('and when the server ends her session before, as for anybody who walks away', async () => {
    await phone.people.signIn(ME.officer.username, 'sandi', true, 'Komputer');
    server.out.set(ERNA, 'not-signed-in');
    await phone.send(60_000);
    expect(await phone.people.store.inHand()).toBeUndefined();
  });

  it('also while it stays open', async () => {
    await phone.people.signIn(ME.officer.username, 'sandi', true, 'Komputer');
    await phone.send(12 * 3_600_000);
    expect(await phone.people.store.inHand()).toBeUndefined();
  });
});

describe('signing out', () => {
  it('leaves drafts and unsent reports, forgets the rest, and all is there after signing in again', async () => {
    await bothJoined();
    const sent = await phone.report(ERNA);
    await phone.send();
    server.weather = () => ({ kind: 'noSignal' });
    const unsent = await phone.report(ERNA);
    const draft = await phone.draft(ERNA, 'Belum selesai');
    await phone.people.signOut(await phone.person(ERNA));
    await phone.restart();

    const { db } = await phone.engine(ERNA);
    expect((await db.reports.toArray()).map(({ id }) => id)).toEqual([unsent]);
    expect(await db.account.count()).toBe(0);
    expect((await phone.people.store.listKept()).map(({ id }) => id)).toEqual(['ida']);
    expect((await phone.person(ERNA)).name).toBe('');
    expect(await waitingOf(phone.people, await phone.person(ERNA))).toEqual({ reports: 1, drafts: 1 });

    server.weather = () => ({ kind: 'fine' });
    await phone.join(ME);
    await phone.send();
    expect(server.senders.get(unsent)).toBe(ERNA);
    const erna = await phone.engine(ERNA);
    expect((await erna.drafts.get(draft))?.form.title).toBe('Belum selesai');
    expect((await erna.reports.list(ERNA, 10)).map(({ report }) => report.id).sort()).toEqual(
      [sent, unsent].sort(),
    );
  });

  it('without signal is told to the server later, but not after she came back', async () => {
    await bothJoined();
    server.weather = () => ({ kind: 'noSignal' });
    await phone.people.signOut(await phone.person('ida'));
    expect(await phone.people.store.inHand()).toBeUndefined();
    expect(phone.named).toBeNull();
    await phone.restart();
    server.weather = () => ({ kind: 'fine' });
    await phone.send();
    expect(server.out.get('ida')).toBe('not-signed-in');

    await phone.join(IDA);
    await phone.send();
    expect(server.out.has('ida')).toBe(false);
  });
});

describe('a phone that was turned out from afar', () => {
  it('forgets what the server can tell again, and keeps sealed what was never sent', async () => {
    await bothJoined();
    await phone.people.take(await phone.person(ERNA));
    const sent = await phone.report(ERNA);
    await phone.send();
    const { db, feed } = await phone.engine(ERNA);
    await feed.refresh(ME, sent);
    await db.settings.put({ name: `seen/report/${ERNA}/x`, value: { at: 1, value: 'Tanam cabai' } });
    server.weather = (method) => (method === 'PUT' ? { kind: 'noSignal' } : { kind: 'fine' });
    const unsent = await phone.report(ERNA, { title: 'Belum terkirim' });
    const draft = await phone.draft(ERNA, 'Belum selesai');
    const pictures = (await db.outbox.toArray()).filter((item) => item.kind === 'photo').length;
    expect(pictures).toBe(1);

    server.out.set(ERNA, 'device-closed');
    server.weather = () => ({ kind: 'fine' });
    await phone.send();

    expect((await phone.person(ERNA)).state).toBe('closed');
    expect((await db.reports.toArray()).map(({ id }) => id)).toEqual([unsent]);
    expect(await db.photos.count()).toBe(1);
    expect((await db.settings.toArray()).map(({ name }) => name)).toEqual(['device']);
    expect(await db.receipts.count()).toBe(0);
    expect(await db.drafts.get(draft)).toBeDefined();
    expect((await db.outbox.toArray()).map(({ kind }) => kind).sort()).toEqual(['photo', 'text']);
    expect((await phone.person('ida')).state).toBe('kept');

    // Her password opens it again, and nothing is lost.
    await phone.join(ME);
    await phone.send();
    expect(server.senders.get(unsent)).toBe(ERNA);
    expect((await phone.person(ERNA)).state).toBe('kept');
  });

  it('is noticed for an officer who does not have it in hand, and wiped also after a sudden end', async () => {
    await bothJoined();
    const sent = await phone.report(ERNA);
    await phone.report('ida');
    await phone.send();
    server.out.set(ERNA, 'device-closed');
    await phone.send();
    expect((await phone.person(ERNA)).state).toBe('closed');
    expect(await (await phone.engine(ERNA)).reports.find(sent)).toBeUndefined();

    const { db } = await phone.engine('ida');
    await phone.people.store.people.update('ida', { state: 'closed' }); // killed before the wiping
    expect(await db.reports.count()).toBeGreaterThan(0);
    await phone.restart();
    expect(await (await phone.engine('ida')).db.reports.count()).toBe(0);
  });

  it('is not what the end of a session, a busy server or a portal of the network does', async () => {
    await phone.join(ME);
    await phone.report(ERNA);
    await phone.send();
    for (const weather of [
      { kind: 'answers', status: 401, body: { type: 'https://jejak.id/masalah/not-signed-in' } },
      { kind: 'answers', status: 503, body: { type: 'https://jejak.id/masalah/busy' } },
      { kind: 'answers', status: 403 },
      { kind: 'answers', status: 401 },
    ] as const) {
      server.weather = () => weather;
      await phone.send();
      expect((await phone.person(ERNA)).state).toBe('kept');
    }
    expect(await (await phone.engine(ERNA)).db.reports.count()).toBe(1);
  });
});

describe('a PIN', () => {
  it('is kept as a slow hash that its digits alone open', async () => {
    const person = await phone.people.signIn(ME.officer.username, 'sandi', false, 'HP');
    await choosePin(phone.people, person, PIN);
    const { pin } = await phone.person(ERNA);
    expect(pin?.cost).toBe(16_384);
    expect(JSON.stringify(pin)).not.toContain(PIN);
    expect(await tryPin(phone.people, person, '1111')).toBe('wrong');
    expect(await tryPin(phone.people, person, PIN)).toBe('right');
  });

  it('opens, and wrong ones wait longer and longer, whatever the clock says and however often it is restarted', async () => {
    const person = await phone.join(ME);
    const waits = [];
    for (let guess = 0; guess < 5; guess++) {
      expect(await tryPin(phone.people, person, String(3000 + guess))).toBe('wrong');
      const { waitMs } = (await phone.person(ERNA)).wrong;
      waits.push(waitMs / 1000);
      if (waitMs === 0) continue;
      phone.clock += 366 * 86_400_000;
      await phone.restart();
      expect(await tryPin(phone.people, person, PIN)).toBe('wait');
      await waited(phone.people, person, waitMs - 1);
      expect(await tryPin(phone.people, person, PIN)).toBe('wait');
      await waited(phone.people, person, 1);
    }
    expect(waits).toEqual([0, 0, 30, 60, 120]);
    expect(await tryPin(phone.people, person, PIN)).toBe('right');
    expect((await phone.person(ERNA)).wrong.times).toBe(0);
  });

  it('that is forgotten is got over with the password', async () => {
    const person = await phone.join(ME);
    for (let guess = 0; guess < 3; guess++) await tryPin(phone.people, person, '9999');
    await phone.join(ME);
    expect((await phone.person(ERNA)).wrong.waitMs).toBe(0);
  });
});
