import { expect, test } from 'vitest';
import { NoAnswer, Refusal } from '../../engine/api';
import { errorsOf, isConflict } from './useSaving';

function refusal(status: number, type: string, errors: Refusal['errors'] = []): Refusal {
  return new Refusal(status, `https://jejak.id/masalah/${type}`, '', 'Sudah dipegang.', errors, null, null);
}

test('every complaint stands at its field, and a refusal with a field of its own there', () => {
  const invalid = refusal(422, 'invalid', [{ field: 'name', detail: 'Isi nama.' }]);
  expect(errorsOf(invalid, {})).toEqual({ name: 'Isi nama.' });
  expect(errorsOf(refusal(409, 'office-held'), { 'office-held': 'startsOn' })).toEqual({
    startsOn: 'Sudah dipegang.',
  });
  expect(errorsOf(refusal(403, 'not-allowed'), {})).toEqual({});
  expect(errorsOf(new NoAnswer('no signal'), {})).toEqual({});
});

test('only what somebody else saved first is a conflict', () => {
  expect(isConflict(refusal(409, 'edited-meanwhile'))).toBe(true);
  expect(isConflict(refusal(409, 'office-held'))).toBe(false);
  expect(isConflict(new NoAnswer('no signal'))).toBe(false);
});
