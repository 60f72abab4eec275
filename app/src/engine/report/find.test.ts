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
    ['posyando', 'IV-01'],
    ['pos yandu', 'IV-01'],
    ['posiandu', 'IV-01'],
    ['timbang bayi', 'IV-01'],
    ['timbang anak', 'IV-01'],
    ['batimbang anak kecil', 'IV-01'],
    ['posyandu orang tua', 'IV-03'],
    ['senam', 'IV-09'],
    ['senam lansia', 'I-18'],
    ['masak', 'IV-10'],
    ['lomba masak', 'III-09'],
    ['bamasak', 'IV-10'],
    ['ngaji', 'I-01'],
    ['mangaji', 'I-01'],
    ['pangajian', 'I-01'],
    ['yasinan', 'I-01'],
    ['batanam rica', 'III-01'],
    ['tanam sayor', 'III-01'],
    ['bakobong', 'III-08'],
    ['piara ikang', 'III-06'],
    ['piara ayang', 'III-05'],
    ['bajahit', 'III-13'],
    ['bikin kue', 'II-07'],
    ['arisang', 'I-16'],
    ['kerja bakti', 'I-13'],
    ['babarsih kampung', 'I-13'],
    ['gotong royong', 'I-13'],
    ['imunsasi', 'IV-05'],
    ['suntik bayi', 'IV-05'],
    ['penyuluhan kdrt', 'I-11'],
    ['bumil', 'IV-02'],
    ['ibu hamil', 'IV-02'],
    ['sagu', 'III-12'],
    ['aer bersih wc', 'IV-14'],
    ['sampah', 'IV-15'],
    ['tanam mangi mangi', 'IV-16'],
    ['koprasi', 'II-13'],
    ['17an', 'S-13'],
    ['maulid', 'S-13'],
    ['paud', 'II-02'],
  ])('"%s" finds %s first', (words, code) => {
    expect(findTypes(types, words)[0]?.code).toBe(code);
  });

  it('that mean nothing find nothing', () => {
    expect(findTypes(types, 'xyzzy')).toEqual([]);
    expect(findTypes(types, '  ')).toEqual([]);
  });
});
