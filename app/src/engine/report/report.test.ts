import { describe, expect, it } from 'vitest';
import type { DraftForm } from '../stored';
import type { Catalog } from '../model';
import { bodyOf, complaintsOf, emptyForm, formOf } from './report';

const catalog: Catalog = {
  version: '1',
  fields: [],
  programmes: [],
  methods: [],
  fundSources: [{ code: 'APBDES', name: 'APBDes' }],
  types: [
    {
      code: 'III-01',
      field: 'POKJA_III',
      name: 'Pemanfaatan pekarangan',
      shortName: 'Pekarangan',
      programme: 9,
      defaultTitle: 'Pekarangan',
      purpose: '',
      words: ['tanam lombok'],
      indicators: [
        { code: 'III-01.1', name: 'Rumah', unit: 'rumah', kind: 'STOCK', sensitive: false },
        { code: 'III-01.2', name: 'Bibit', unit: 'batang', kind: 'FLOW', sensitive: false },
      ],
    },
  ],
};
const indicators = catalog.types[0]?.indicators ?? [];

function filled(patch: Partial<DraftForm> = {}): DraftForm {
  const empty = emptyForm('82.04.08.2001', '2026-11-20');
  return { ...empty, field: 'POKJA_III', typeCode: 'III-01', male: '4', female: '23', ...patch };
}

describe('what is typed', () => {
  it('becomes what is sent: empty stays empty, numbers are read as written here', () => {
    const form = filled({
      results: { 'III-01.1': '1.240', 'III-01.2': '12,5' },
      costs: { APBDES: '1.500.000' },
      narrative: ' Ramai \u0000sekali ',
    });
    const body = bodyOf(form, 2, '2026-11-20T21:00:00+09:00', catalog);
    expect(body).toMatchObject({
      baseRevision: 2,
      results: [
        { indicator: 'III-01.1', value: '1240' },
        { indicator: 'III-01.2', value: '12.5' },
      ],
      costs: [{ source: 'APBDES', amount: '1500000' }],
      cadres: null,
      title: null,
      narrative: 'Ramai sekali',
    });
  });

  it('comes back unchanged when the report is opened again', () => {
    const form = filled({ results: { 'III-01.2': '12,5' }, cadres: '6', place: 'RT 02' });
    const body = bodyOf(form, 0, '2026-11-20T21:00:00+09:00', catalog);
    expect(formOf(body)).toEqual(form);
  });

  it('on behalf of another team keeps the name of who told it, also when it is corrected', () => {
    const whom = { regionName: 'Desa Labuha', onBehalfOf: ' Ny. Salma, Sekretaris ' };
    const body = bodyOf(filled(whom), 0, '2026-11-20T21:00:00+09:00', catalog);
    expect(body.onBehalfOf).toBe('Ny. Salma, Sekretaris');
    expect(bodyOf(formOf(body), 1, '2026-11-20T21:00:00+09:00', catalog).onBehalfOf).toBe(
      'Ny. Salma, Sekretaris',
    );
    expect(bodyOf(filled(), 0, '2026-11-20T21:00:00+09:00', catalog).onBehalfOf).toBeNull();
  });

  it('an empty field is not 0, but one kind of participants alone is enough', () => {
    expect(complaintsOf(filled({ male: '', female: '' }), '2026-11-21', indicators)).toEqual({
      male: 'fillParticipants',
    });
    expect(complaintsOf(filled({ male: '' }), '2026-11-21', indicators)).toEqual({});
  });

  it('is told what does not fit, by field', () => {
    const form = filled({
      typeCode: null,
      startDate: '2026-11-22',
      female: '1000001',
      male: 'empat',
      results: { 'III-01.1': 'banyak' },
      place: 'x'.repeat(201),
    });
    expect(complaintsOf(form, '2026-11-21', indicators)).toEqual({
      typeCode: 'chooseType',
      startDate: 'dateTooLate',
      female: 'countTooLarge',
      male: 'notACount',
      'results.III-01.1': 'notANumber',
      place: 'tooLong',
    });
    expect(complaintsOf(filled({ endDate: '2026-11-19' }), '2026-11-21', [])).toEqual({
      endDate: 'endBeforeStart',
    });
  });
});
