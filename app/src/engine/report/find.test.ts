import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTypes } from './find';
import type { ActivityType } from '../model';

const file = new URL('../../../../server/src/main/resources/catalog/catalog.json', import.meta.url);
const { types } = JSON.parse(readFileSync(file, 'utf8')) as { types: ActivityType[] };

describe('everyday words', () => {
  it.each([
    ['tanam lombok', 'III-01'],
    ['rica', 'III-01'],
    ['majelis taklim', 'I-01'],
    ['pengajian', 'I-01'],
    ['jamban', 'IV-14'],
    ['timbang bayi', 'IV-01'],
    ['posyandu', 'IV-01'],
    ['Majlis Taklim', 'I-01'],
    ['rapat', 'S-01'],
  ])('"%s" finds %s first', (words, code) => {
    expect(findTypes(types, words)[0]?.code).toBe(code);
  });

  it('that mean nothing find nothing', () => {
    expect(findTypes(types, 'xyzzy')).toEqual([]);
    expect(findTypes(types, '  ')).toEqual([]);
  });
});
