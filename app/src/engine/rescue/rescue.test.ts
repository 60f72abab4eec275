import { beforeEach, describe, expect, it } from 'vitest';
import { Phone } from '../testing/phone';
import { garbled, seeded } from '../testing/seeded';
import { ME, TestServer } from '../testing/server';
import { makeRescueFile } from './make';
import { openRescueFile, type Opened } from './open';
import { restore, takeOver } from './restore';
import { writeZip } from './zip';

const OWNER = ME.officer.id;
let server: TestServer;
let broken: Phone;
let whole: Phone;

beforeEach(async () => {
  server = new TestServer();
  server.weather = () => ({ kind: 'noSignal' });
  broken = new Phone(server);
  whole = new Phone(server, '99');
  await broken.signIn();
  await whole.signIn();
});

async function rescue(): Promise<Blob> {
  const { file } = await makeRescueFile(broken.engine.db, ME, broken.clock, () => 'Berkas penyelamat');
  return file;
}

async function opened(file: Blob): Promise<Extract<Opened, { kind: 'opened' }>> {
  const found = await openRescueFile(file);
  if (found.kind !== 'opened') throw new Error(found.why);
  return found;
}

async function restoreOn(phone: Phone, file: Blob) {
  const { content, zip } = await opened(file);
  return restore(phone.room, OWNER, content, zip);
}

async function draft(phone: Phone, title: string, photos: string[] = []) {
  const { drafts } = phone.engine;
  const begun = drafts.blank(OWNER, '82.04.08.2001', '2026-11-20', 'POKJA_III');
  const pictures = photos.map((sha256) => ({ sha256, caption: 'Bedeng', private: true }));
  const form = { ...begun.form, title, results: { 'III-01.1': '18' }, photos: pictures };
  drafts.save({ ...begun, form });
  await drafts.flush();
  return begun.id;
}

describe('a rescue file', () => {
  it('brings everything unsent to another phone, from where it is sent as if nothing had happened', async () => {
    const id = await broken.report(3);
    const unfinished = await draft(broken, 'Belum selesai', [await broken.takePhoto(77)]);
    const restored = await restoreOn(whole, await rescue());
    expect(restored).toEqual({ drafts: 1, reports: 1, parcels: 0, already: 0, photosLost: 0 });
    expect((await whole.engine.drafts.get(unfinished))?.form).toMatchObject({
      title: 'Belum selesai',
      results: { 'III-01.1': '18' },
      photos: [{ caption: 'Bedeng', private: true }],
    });

    server.weather = () => ({ kind: 'fine' });
    await whole.sync();
    expect(await whole.progress(id)).toEqual({ state: 'sent' });
    expect(server.photos.size).toBe(3);
    await broken.sync();
    expect(await broken.progress(id)).toEqual({ state: 'sent' });
    expect(server.activities.get(id)?.revision).toBe(1);
  });

  it('opened twice, before and after sending, doubles nothing', async () => {
    const id = await broken.report(1);
    await draft(broken, 'Belum selesai');
    const file = await rescue();
    await restoreOn(whole, file);
    expect(await restoreOn(whole, file)).toMatchObject({ drafts: 0, reports: 0, already: 2 });
    server.weather = () => ({ kind: 'fine' });
    await whole.sync();
    expect(await restoreOn(whole, file)).toMatchObject({ drafts: 0, reports: 0, already: 2 });
    expect(await whole.engine.db.outbox.count()).toBe(0);
    expect(await whole.progress(id)).toEqual({ state: 'sent' });
  });

  it('holds the photos that still wait of a report whose words have arrived', async () => {
    server.weather = (_, path) => (path.startsWith('/api/uploads') ? { kind: 'noSignal' } : { kind: 'fine' });
    const id = await broken.report(2);
    await broken.sync();
    const file = await rescue();
    const { content } = await opened(file);
    expect(content.reports).toMatchObject([{ id, textWaits: false }]);
    await restoreOn(whole, file);
    server.weather = () => ({ kind: 'fine' });
    await whole.sync();
    expect(server.photos.size).toBe(2);
  });

  it('never writes over a newer wording of this phone', async () => {
    const id = await broken.report(0, { title: 'Yang lama' });
    const unfinished = await draft(broken, 'Yang lama');
    const file = await rescue();
    await restoreOn(whole, file);
    whole.clock += 60_000;
    await whole.report(0, { title: 'Yang baru' }, id);
    const kept = await whole.engine.drafts.get(unfinished);
    if (kept) whole.engine.drafts.save({ ...kept, form: { ...kept.form, title: 'Yang baru' } });
    await whole.engine.drafts.flush();
    await restoreOn(whole, file);
    const queued = await whole.engine.db.outbox.get(`text:${id}`);
    expect(queued).toMatchObject({ body: { title: 'Yang baru' } });
    expect((await whole.engine.drafts.get(unfinished))?.form.title).toBe('Yang baru');
  });

  it('of another officer is sent on her behalf with both names, and her own phone then sees a choice', async () => {
    const id = await broken.report(1);
    await draft(broken, 'Belum selesai');
    const { content, zip } = await opened(await rescue());
    expect(await takeOver(whole.room, OWNER, content, zip)).toMatchObject({ reports: 1, drafts: 0 });
    server.weather = () => ({ kind: 'fine' });
    await whole.sync();
    expect(server.activities.get(id)?.body.onBehalfOf).toBe('Ny. Ernawati Basri, TP PKK Desa Labuha');
    expect(server.photos.size).toBe(1);
    await broken.sync();
    expect(await broken.progress(id)).toMatchObject({ state: 'attention', aside: { why: 'conflict' } });
  });

  it('can be read by a person: words, and photos with names', async () => {
    await broken.report(1);
    const { content, zip } = await opened(await rescue());
    expect(content.photos[0]?.file).toBe('foto/001-2026-11-20-Tanam-cabai.jpg');
    expect(await (await zip.read('BACA-SAYA.txt', 1000)).text()).toBe('Berkas penyelamat');
    expect(await (await zip.read('laporan.json', 100_000)).text()).toContain('"title": "Tanam cabai"');
  });
});

describe('a file that is not a whole rescue file', () => {
  it('never does harm, wherever a bit was turned', { timeout: 60_000 }, async () => {
    await broken.report(1);
    await draft(broken, 'Belum selesai');
    const bytes = new Uint8Array(await (await rescue()).arrayBuffer());
    const random = seeded(20261125);
    for (let round = 0; round < 40; round++) {
      const at = Math.floor(random() * bytes.length);
      const found = await openRescueFile(new Blob([garbled(bytes, at, random)]));
      if (found.kind === 'trouble') continue;
      const phone = new Phone(server, '55');
      const restored = await restore(phone.room, OWNER, found.content, found.zip);
      const queued = await phone.engine.db.outbox.toArray();
      const text = queued.find((item) => item.kind === 'text');
      expect(text, `byte ${at}`).toMatchObject({ body: { title: 'Tanam cabai' } });
      expect(restored.photosLost + (await phone.engine.db.photos.count()), `byte ${at}`).toBe(1);
    }
  });

  it('is named for what it is', async () => {
    await broken.report(1);
    const file = await rescue();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const why = async (content: BlobPart) => {
      const found = await openRescueFile(new Blob([content]));
      return found.kind === 'trouble' ? found.why : found.kind;
    };
    expect(await why('sebuah catatan')).toBe('notOurs');
    expect(await why('')).toBe('notOurs');
    expect(await why(bytes.slice(0, bytes.length - 200))).toBe('cut');
    expect(await why(await other({ 'catatan.txt': 'halo' }))).toBe('notOurs');
    expect(await why(await other({ 'laporan.json': '{}' }))).toBe('notOurs');
    expect(await why(await other({ 'laporan.json': '{' }))).toBe('damaged');
    const newer = { format: 'jejak-berkas-penyelamat', version: 2 };
    expect(await why(await other({ 'laporan.json': JSON.stringify(newer) }))).toBe('newer');
    expect(await why(await other({ 'laporan.json': JSON.stringify({ ...newer, version: 1 }) }))).toBe(
      'damaged',
    );
  });

  it('with a wording that was changed by hand is not taken', async () => {
    await broken.report();
    const { zip } = await opened(await rescue());
    const text = await (await zip.read('laporan.json', 1_000_000)).text();
    const changed = await other({
      'laporan.json': text.replace('"participantsFemale": 23', '"participantsFemale": 99'),
    });
    expect(await openRescueFile(changed)).toMatchObject({ kind: 'trouble', why: 'damaged' });
  });

  it('cannot grow: what promises more than it holds is damage', async () => {
    const bomb = new Uint8Array(await (await other({ 'laporan.json': '{}' })).arrayBuffer());
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    for (const member of [20, 24]) view.setUint32(directory + member, 0xfffffff0, true);
    expect(await openRescueFile(new Blob([bomb]))).toMatchObject({ kind: 'trouble', why: 'damaged' });
  });

  function other(files: Record<string, string>): Promise<Blob> {
    const entries = Object.entries(files).map(([name, text]) => ({ name, content: new Blob([text]) }));
    return writeZip(entries, new Date(0));
  }
});
