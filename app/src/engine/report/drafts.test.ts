import type { Transaction } from 'dexie';
import { describe, expect, it } from 'vitest';
import { beginCorrection } from './corrections';
import { Phone } from '../testing/phone';
import { ME, TestServer } from '../testing/server';

describe('a draft', () => {
  it('keeps the last of many quick keystrokes, and survives a restart', async () => {
    const phone = new Phone(new TestServer());
    const draft = phone.engine.drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    for (const title of ['T', 'Ta', 'Tan', 'Tanam']) {
      phone.engine.drafts.save({ ...draft, form: { ...draft.form, title } });
    }
    await phone.engine.drafts.flush();
    phone.restart();
    expect((await phone.engine.drafts.get(draft.id))?.form.title).toBe('Tanam');
  });

  it('that cannot be written is said to be so, and is kept once there is room again', async () => {
    const { drafts, db } = new Phone(new TestServer()).engine;
    const draft = drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    db.drafts.hook('creating', full);
    drafts.save(draft);
    await drafts.flush();
    expect(drafts.kept.get()).toBe(false);
    db.drafts.hook('creating').unsubscribe(full);
    await drafts.flush();
    expect(drafts.kept.get()).toBe(true);
    expect(await drafts.get(draft.id)).toBeDefined();
  });

  it('that the store refuses only at the end is not taken for the work of another window', async () => {
    const { drafts, db } = new Phone(new TestServer()).engine;
    const draft = drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    drafts.save(draft);
    await drafts.flush();
    // As a full phone does it: every write has succeeded when the whole of them is refused.
    function full(this: { onsuccess?: () => void }, ...asked: unknown[]): undefined {
      const transaction = asked[3] as Transaction;
      this.onsuccess = () => transaction.abort();
    }
    db.drafts.hook('updating', full as never);
    drafts.save({ ...draft, form: { ...draft.form, place: 'RT 01' } });
    await drafts.flush();
    expect(drafts.kept.get()).toBe(false);
    db.drafts.hook('updating').unsubscribe(full as never);
    drafts.save({ ...draft, form: { ...draft.form, place: 'RT 02' } });
    await drafts.flush();
    expect(drafts.parted.get()).toBeNull();
    expect((await drafts.get(draft.id))?.form.place).toBe('RT 02');
  });

  it('has a time-ordered id of version 7', () => {
    const phone = new Phone(new TestServer());
    const { id } = phone.engine.drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(phone.clock);
  });

  it('can be taken away and put back', async () => {
    const { drafts } = new Phone(new TestServer()).engine;
    const draft = drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    drafts.save(draft);
    const removed = await drafts.remove(draft.id);
    expect(await drafts.list('ernawati')).toEqual([]);
    if (removed) drafts.save(removed);
    await drafts.flush();
    expect(await drafts.list('ernawati')).toHaveLength(1);
  });
});

describe('a draft in two windows without locks', () => {
  const begun = async () => {
    const phone = new Phone(new TestServer());
    const here = phone.engine;
    const draft = here.drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    here.drafts.save(draft);
    await here.drafts.flush();
    const there = phone.secondWindow();
    await there.drafts.get(draft.id);
    return { here: here.drafts, there: there.drafts, draft };
  };

  it('is never written over: what was typed in the other one is kept beside it', async () => {
    const { here, there, draft } = await begun();
    here.save({ ...draft, form: { ...draft.form, title: 'Dari sini' } });
    await here.flush();
    there.save({ ...draft, form: { ...draft.form, title: 'Dari sana' } });
    there.save({ ...draft, form: { ...draft.form, title: 'Dari sana juga' } });
    await there.flush();

    const titles = (await here.list('ernawati')).map((kept) => kept.form.title).sort();
    expect(titles).toEqual(['Dari sana juga', 'Dari sini']);
    expect((await here.peek(draft.id))?.form.title).toBe('Dari sini');
    expect(there.parted.get()?.id).toBe(draft.id);
    expect(here.parted.get()).toBeNull();
  });

  it('goes on in the other one once that has seen the newest wording', async () => {
    const { here, there, draft } = await begun();
    here.save({ ...draft, form: { ...draft.form, title: 'Dari sini' } });
    await here.flush();
    const seen = await there.peek(draft.id);
    expect(seen && there.isNewer(seen)).toBe(true);
    const taken = await there.get(draft.id);
    if (taken) there.save({ ...taken, form: { ...taken.form, place: 'Balai' } });
    await there.flush();
    const stored = await there.peek(draft.id);
    expect(stored?.form).toMatchObject({ title: 'Dari sini', place: 'Balai' });
    expect(stored && here.isNewer(stored)).toBe(true);
    expect(await here.list('ernawati')).toHaveLength(1);
  });

  it('does not come back by a late keystroke after it was sent', async () => {
    const { here, there, draft } = await begun();
    await here.remove(draft.id);
    there.save({ ...draft, form: { ...draft.form, title: 'Terlambat' } });
    await there.flush();
    expect(await here.peek(draft.id)).toBeUndefined();
    expect((await here.list('ernawati')).map((kept) => kept.form.title)).toEqual(['Terlambat']);
  });

  it('loses no wording of one draft while another is being written', async () => {
    const { here, draft } = await begun();
    const other = here.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    here.save({ ...draft, form: { ...draft.form, title: 'Satu' } });
    here.save({ ...draft, form: { ...draft.form, title: 'Satu lagi' } });
    here.save(other);
    await here.flush();
    expect((await here.peek(draft.id))?.form.title).toBe('Satu lagi');
    expect(await here.peek(other.id)).toBeDefined();
  });
});

describe('a wording that the page had no time to write', () => {
  const left = (phone: Phone, title: string) => {
    const { drafts } = phone.engine;
    const draft = drafts.blank('ernawati', '82.04.08.2001', '2026-11-20', null);
    drafts.save({ ...draft, form: { ...draft.form, title } });
    return { drafts, draft, wordings: drafts.unwritten() };
  };

  it('is there when the app is opened again', async () => {
    const { wordings } = left(new Phone(new TestServer()), 'Tanam cabai');
    const opened = new Phone(new TestServer()).engine.drafts;
    for (const wording of wordings) expect(await opened.takeUp(wording)).toBe(true);
    const [kept, ...more] = await opened.list('ernawati');
    expect(kept?.form.title).toBe('Tanam cabai');
    expect(more).toEqual([]);
  });

  it('stays one draft when the writing before it came through', async () => {
    const phone = new Phone(new TestServer());
    const { drafts, draft, wordings } = left(phone, 'Tanam');
    await drafts.flush();
    expect(drafts.unwritten()).toEqual([]);
    phone.restart();
    const [wording] = wordings;
    const typed = { ...draft, form: { ...draft.form, title: 'Tanam cabai' } };
    expect(wording && (await phone.engine.drafts.takeUp({ ...wording, draft: typed }))).toBe(true);
    const kept = await phone.engine.drafts.list('ernawati');
    expect(kept.map(({ form }) => form.title)).toEqual(['Tanam cabai']);
    expect(phone.engine.drafts.parted.get()).toBeNull();
  });

  it('is kept beside what another window has written meanwhile', async () => {
    const phone = new Phone(new TestServer());
    const { drafts, draft, wordings } = left(phone, 'Dari sini');
    await drafts.flush();
    drafts.save({ ...draft, form: { ...draft.form, title: 'Dari sana' } });
    await drafts.flush();
    for (const wording of wordings) await phone.secondWindow().drafts.takeUp(wording);
    const titles = (await drafts.list('ernawati')).map(({ form }) => form.title).sort();
    expect(titles).toEqual(['Dari sana', 'Dari sini']);
  });

  it('is not given up while the phone is full', async () => {
    const { wordings } = left(new Phone(new TestServer()), 'Tanam cabai');
    const { drafts, db } = new Phone(new TestServer()).engine;
    db.drafts.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const [wording] = wordings;
    expect(wording && (await drafts.takeUp(wording))).toBe(false);
  });
});

describe('a correction', () => {
  it('begins with the wording that still waits on this phone', async () => {
    const server = new TestServer();
    const phone = new Phone(server);
    await phone.signIn();
    server.weather = () => ({ kind: 'noSignal' });
    const id = await phone.report(0, { title: 'Belum terkirim' });
    const draft = await beginCorrection(phone.engine, ME, id);
    expect(draft).toMatchObject({ id, baseRevision: 0, form: { title: 'Belum terkirim' } });
  });

  it('goes over the revision the server holds, with the wording sent from here', async () => {
    const phone = new Phone(new TestServer());
    await phone.signIn();
    const id = await phone.report();
    await phone.sync();
    const draft = await beginCorrection(phone.engine, ME, id);
    expect(draft).toMatchObject({ id, baseRevision: 1, form: { title: 'Tanam cabai', female: '23' } });
  });
});
