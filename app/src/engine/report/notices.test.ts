import { beforeEach, describe, expect, it } from 'vitest';
import { ME, TestServer } from '../testing/server';
import { Phone } from '../testing/phone';

const OWNER = ME.officer.id;
let server: TestServer;
let phone: Phone;

beforeEach(async () => {
  server = new TestServer();
  phone = new Phone(server);
  await phone.signIn();
});

async function sent(): Promise<string> {
  const id = await phone.report();
  await phone.sync();
  return id;
}

async function told() {
  return (await phone.engine.notices.list(OWNER)).map(({ what, note }) => (note ? `${what}: ${note}` : what));
}

describe('what others did with her report', () => {
  it('is kept with the reviewer’s own words until she has seen it', async () => {
    const id = await sent();
    server.review(id, 'RETURNED', 'Berapa rumah, Bu?');
    await phone.sync();
    const [notice] = await phone.engine.notices.list(OWNER);
    expect(notice).toMatchObject({
      reportId: id,
      what: 'returned',
      note: 'Berapa rumah, Bu?',
      by: { team: 'TP PKK Kecamatan Bacan' },
    });
    expect(await phone.engine.notices.countUnread(OWNER)).toBe(1);

    phone.restart();
    await phone.engine.notices.markRead(OWNER, id);
    expect(await phone.engine.notices.countUnread(OWNER)).toBe(0);
    expect(await told()).toEqual(['returned: Berapa rumah, Bu?']);
  });

  it('is told once, however often the feed and the report itself say it', async () => {
    const id = await sent();
    server.review(id, 'APPROVED', null);
    const again = [...server.changes];
    await phone.sync();
    server.changes = again;
    await phone.sync();
    await phone.engine.feed.refresh(ME, id);
    expect(await told()).toEqual(['approved']);
  });

  it('tells of showing and hiding, and of a withdrawal by a colleague', async () => {
    const id = await sent();
    server.review(id, 'APPROVED', null);
    await phone.sync();
    server.publish(id, true);
    await phone.sync();
    server.publish(id, false);
    await phone.sync();
    const stored = server.activities.get(id);
    if (stored) stored.state = 'WITHDRAWN';
    server.publish(id, false);
    await phone.sync();
    expect((await told()).sort()).toEqual(['approved', 'hidden', 'published', 'withdrawn']);
  });

  it('is not made of what she did herself, or of what a new phone reads for the first time', async () => {
    const id = await sent();
    await phone.engine.outbox.withdraw(OWNER, id, 'Salah tanggal');
    await phone.sync();
    server.review(await sent(), 'APPROVED', null);

    const other = new Phone(server);
    await other.signIn();
    await other.sync();
    expect(await other.engine.notices.list(OWNER)).toEqual([]);
    expect((await told()).filter((what) => what === 'withdrawn')).toEqual([]);
  });
});

describe('a report that went to another bidang', () => {
  it('leaves the phone, with its news', async () => {
    const id = await sent();
    server.review(id, 'RETURNED', 'Ini Pokja IV, Bu.');
    await phone.sync();
    server.moveAway(id);
    await phone.sync();
    expect(await phone.engine.reports.find(id)).toBeUndefined();
    expect(await told()).toEqual([]);
  });

  it('stays while something of it was not yet sent', async () => {
    const id = await sent();
    server.weather = (method) => ({ kind: method === 'PUT' ? 'noSignal' : 'fine' });
    await phone.report(0, { baseRevision: 1, title: 'Masih ditulis' }, id);
    server.gone.push(id);
    await phone.engine.feed.fetch(ME);
    expect((await phone.engine.reports.find(id))?.report.body?.title).toBe('Masih ditulis');
  });

  it('and that the feed did not tell of is forgotten when the server no longer shows it', async () => {
    const id = await sent();
    await phone.engine.db.reports.update(id, { body: null });
    server.activities.delete(id);
    await expect(phone.engine.feed.refresh(ME, id)).rejects.toMatchObject({ status: 404 });
    expect(await phone.engine.reports.find(id)).toBeUndefined();
  });

  it('but her own wording is not forgotten for a server that knows less than the phone', async () => {
    const id = await sent();
    server.activities.delete(id);
    await expect(phone.engine.feed.refresh(ME, id)).rejects.toMatchObject({ status: 404 });
    expect((await phone.engine.reports.find(id))?.report.body?.title).toBe('Tanam cabai');
  });
});
