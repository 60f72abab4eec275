import { describe, expect, it } from 'vitest';
import type { ActivityType } from '../model';
import type { LocalReport } from '../stored';
import { BODY } from '../testing/phone';
import { repeated } from './repeat';

const TYPE = { code: 'III-01', field: 'POKJA_III', defaultTitle: 'Pemanfaatan pekarangan' } as ActivityType;
const WHOLE = {
  regionCode: '82.04.08.2001',
  title: 'Tanam cabai di RT 02',
  typeCode: 'III-01',
  body: {
    ...BODY,
    place: 'RT 02',
    partners: 'Dinas Pertanian',
    method: 'PELATIHAN',
    narrative: 'Warga menanam.',
    costs: [{ source: 'APBDES', amount: '1500000' }],
    photos: [{ sha256: 'ab', caption: null, private: false }],
  },
  detail: null,
} as unknown as LocalReport;

describe('a report like an earlier one', () => {
  const form = repeated(WHOLE, TYPE, '2026-11-25');

  it('keeps what is the same each time', () => {
    expect(form).toMatchObject({
      field: 'POKJA_III',
      typeCode: 'III-01',
      title: 'Tanam cabai di RT 02',
      place: 'RT 02',
      partners: 'Dinas Pertanian',
      method: 'PELATIHAN',
    });
    expect(Object.keys(form.costs)).toEqual(['APBDES']);
  });

  it('leaves empty what must be counted anew', () => {
    expect(form).toMatchObject({
      startDate: '2026-11-25',
      male: '',
      female: '',
      results: {},
      narrative: '',
      location: null,
      photos: [],
      costs: { APBDES: '' },
    });
  });

  it('lets the title of the type be the title of the type', () => {
    expect(repeated({ ...WHOLE, title: TYPE.defaultTitle }, TYPE, '2026-11-25').title).toBe('');
  });

  it('is happy with the little that a list tells', () => {
    expect(repeated({ ...WHOLE, body: null }, TYPE, '2026-11-25')).toMatchObject({
      title: 'Tanam cabai di RT 02',
      place: '',
      costs: {},
    });
  });
});
