import { expect, it } from 'vitest';
import { listUsage } from './earlier';
import { Habits } from './habits';
import { Phone } from '../testing/phone';
import { ME, TestServer } from '../testing/server';

const OWNER = ME.officer.id;
const SINCE = '2026-01-01';

it('each officer of a phone has habits of her own', async () => {
  const phone = new Phone(new TestServer());
  await phone.signIn();
  const { db } = phone.engine;
  const habits = new Habits(db, () => phone.clock);
  for (let times = 0; times < 3; times++) await phone.report(0, { typeCode: 'IV-01' });
  await phone.report(0, { typeCode: 'III-01' });
  const often = async (owner: string) =>
    (await habits.order(owner, await listUsage(db, OWNER, SINCE))).map(({ typeCode }) => typeCode);
  expect(await often(OWNER)).toEqual(['IV-01', 'III-01']);

  await habits.remember('officer-2', 'III-01', { place: ' RT 02 ', method: 'PELATIHAN' });
  await habits.remember('officer-2', 'IV-01', { place: 'Balai desa', method: '' });
  await habits.remember('officer-2', 'III-01', { place: 'RT 03', method: 'PELATIHAN' });
  expect(await often('officer-2')).toEqual(['III-01', 'IV-01']);
  expect(await often(OWNER)).toEqual(['IV-01', 'III-01']);
  expect(await habits.find('officer-2', 'III-01')).toMatchObject({ place: 'RT 03', method: 'PELATIHAN' });
  expect(await habits.find(OWNER, 'III-01')).toBeUndefined();
  expect((await habits.listPlaces('officer-2')).sort()).toEqual(['Balai desa', 'RT 03']);
});
