import { beforeEach, describe, expect, it } from 'vitest';
import { Phone, photoOf } from './testing/phone';
import { ME, TestServer } from './testing/server';

const DAY = 86_400_000;
let phone: Phone;

beforeEach(async () => {
  phone = new Phone(new TestServer());
  await phone.signIn();
});

describe('making room', () => {
  it('takes pictures nobody needs, after a day in which they can be put back', async () => {
    const sha256 = await phone.takePhoto(1);
    await phone.engine.photos.tidy();
    expect(await phone.engine.photos.find(sha256, 'full')).toBeDefined();
    phone.clock += 2 * DAY;
    await phone.engine.photos.tidy();
    expect(await phone.engine.photos.find(sha256, 'full')).toBeUndefined();
  });

  it('never takes a picture the server does not hold, however old', async () => {
    await phone.report(1);
    phone.clock += 400 * DAY;
    await phone.engine.photos.tidy();
    const [photo] = await phone.engine.db.photos.toArray();
    expect(photo?.blob).not.toBeNull();
  });

  it('leaves the small picture of one the server has held for long', async () => {
    await phone.report(1);
    await phone.sync();
    phone.clock += 60 * DAY;
    await phone.engine.photos.tidy();
    const [photo] = await phone.engine.db.photos.toArray();
    expect(photo).toMatchObject({ blob: null });
    expect(photo && (await phone.engine.photos.find(photo.sha256, 'full'))).toBeDefined();
  });
});

describe('a photo that was used before', () => {
  const day = { startDate: '2026-10-12' };

  function again(origin: string, bytes = 7) {
    return { ...photoOf(Uint8Array.from([bytes])), origin };
  }

  it('is known by its file, also when it was made smaller this time', async () => {
    const sha256 = await phone.takePhoto(1);
    const { origin = '' } = (await phone.engine.db.photos.get(sha256)) ?? {};
    await phone.report(0, { ...day, photos: [{ sha256, caption: null, private: false }] });
    const photo = again(origin);
    const use = await phone.engine.photos.findUse(ME.officer.id, photo, 'another');
    expect(use).toEqual({ title: 'Tanam cabai', day: '2026-10-12' });
    expect(await phone.engine.photos.isAmong(photo, [sha256])).toBe(true);
  });

  it('is nothing to tell in the report itself, nor for another file', async () => {
    const sha256 = await phone.takePhoto(1);
    const { origin = '' } = (await phone.engine.db.photos.get(sha256)) ?? {};
    const id = await phone.report(0, { ...day, photos: [{ sha256, caption: null, private: false }] });
    expect(await phone.engine.photos.findUse(ME.officer.id, again(origin), id)).toBeUndefined();
    expect(await phone.engine.photos.findUse(ME.officer.id, again('other'), 'x')).toBeUndefined();
    expect(await phone.engine.photos.findUse('somebody else', again(origin), 'x')).toBeUndefined();
  });

  it('is known from a report that is still being written', async () => {
    const sha256 = await phone.takePhoto(1);
    const draft = phone.engine.drafts.blank(ME.officer.id, '82.04.08.2001', '2026-11-20', null);
    const photos = [{ sha256, caption: '', private: false }];
    phone.engine.drafts.save({ ...draft, form: { ...draft.form, title: 'Rapat', photos } });
    await phone.engine.drafts.flush();
    const use = await phone.engine.photos.findUse(ME.officer.id, { sha256, origin: 'x' }, 'another');
    expect(use).toEqual({ title: 'Rapat', day: '2026-11-20' });
  });
});
