import { beforeEach, describe, expect, it } from 'vitest';
import { Phone } from './testing/phone';
import { TestServer } from './testing/server';

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
