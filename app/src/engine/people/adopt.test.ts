import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { Database } from '../database';
import { SharedPhone } from '../testing/sharedPhone';
import { Phone } from '../testing/phone';
import { ME, TestServer } from '../testing/server';
import { waitingOf } from './waiting';

describe('a phone from before several officers could share it', () => {
  it('keeps who is signed in, and her work goes on where it lies', async () => {
    const server = new TestServer();
    const before = new Phone(server);
    await before.signIn();
    const id = await before.report(1);
    await before.engine.db.settings.put({ name: 'theme', value: 'dark' });
    before.engine.db.close();

    const phone = new SharedPhone(server, before.storage);
    await phone.people.open();
    expect(await phone.people.store.inHand()).toMatchObject({ id: ME.officer.id, name: ME.officer.name });
    expect((await phone.people.store.settings.get('theme'))?.value).toBe('dark');
    await phone.send();
    expect(server.activities.has(id)).toBe(true);
  });

  it('gives what others left unsent to each of them', async () => {
    const server = new TestServer();
    const before = new Phone(server);
    await before.signIn();
    await before.report(1);
    const ida = await before.report(1, { title: 'Punya Ida' });
    const { db } = before.engine;
    await db.outbox.where({ reportId: ida }).modify({ owner: 'ida' });
    await db.reports.update(ida, { owner: 'ida' });
    await db.settings.put({ name: 'note/ida/1', value: 'Catatan' });
    const { drafts } = before.engine;
    drafts.save(drafts.blank('ida', '82.04.08.2001', '2026-11-20', null));
    await drafts.flush();
    db.close();

    const phone = new SharedPhone(server, before.storage);
    await phone.people.open();
    await phone.restart();
    const person = await phone.person('ida');
    expect(person).toMatchObject({ state: 'gone', store: 'jejak-ida' });
    expect(await waitingOf(phone.people, person)).toEqual({ reports: 1, drafts: 1 });
    const own = await phone.engine('ida');
    expect((await own.reports.find(ida))?.report.body?.title).toBe('Punya Ida');
    expect((await own.db.settings.get('note/ida/1'))?.value).toBe('Catatan');
    const [picture] = (await own.db.outbox.toArray()).filter((item) => item.kind === 'photo');
    expect((await own.db.photos.get(picture?.sha256 ?? ''))?.blob).toBeInstanceOf(Blob);
    const erna = await phone.engine(ME.officer.id);
    expect(JSON.stringify(await erna.db.outbox.toArray())).not.toContain('Punya Ida');
    expect(await waitingOf(phone.people, await phone.person(ME.officer.id))).toEqual({
      reports: 1,
      drafts: 0,
    });
  });

  it('does the rest the next time when it was broken off in the middle', async () => {
    const server = new TestServer();
    const before = new Phone(server);
    const id = await before.report(0, { title: 'Punya Ida' });
    await before.engine.db.outbox.toCollection().modify({ owner: 'ida' });
    const rows = await before.engine.db.outbox.toArray();
    const own = new Database('jejak-ida', before.storage, IDBKeyRange);
    await own.outbox.bulkPut(rows); // copied, and not yet taken away
    own.close();
    await before.signIn();
    before.engine.db.close();

    const phone = new SharedPhone(server, before.storage);
    await phone.people.open();
    expect(await (await phone.engine('ida')).outbox.listOf(id)).toHaveLength(1);
    expect(await (await phone.engine(ME.officer.id)).outbox.listOf(id)).toHaveLength(0);
  });

  it('with nobody signed in waits for the one whose work it holds', async () => {
    const server = new TestServer();
    const before = new Phone(server);
    const id = await before.report();
    before.engine.db.close();
    const phone = new SharedPhone(server, before.storage);
    await phone.people.open();
    expect(await phone.people.store.inHand()).toBeUndefined();
    await phone.join(ME);
    await phone.send();
    expect(server.activities.has(id)).toBe(true);
  });
});
