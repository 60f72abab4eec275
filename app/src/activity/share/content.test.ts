import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../engine/model';
import { id } from '../../texts/id';
import type { Shown } from '../shown';
import { contentOf } from './content';

const CATALOG = {
  types: [
    {
      code: 'IV-01',
      indicators: [
        { code: 'IV-01.1', name: 'Balita sasaran S', unit: 'anak', kind: 'STOCK', sensitive: false },
        { code: 'IV-01.2', name: 'Balita ditimbang D', unit: 'anak', kind: 'FLOW', sensitive: false },
        { code: 'IV-01.4', name: 'Balita dirujuk', unit: 'anak', kind: 'FLOW', sensitive: true },
      ],
    },
    {
      code: 'II-12',
      indicators: [{ code: 'II-12.2', name: 'Penjualan', unit: 'Rp', kind: 'FLOW', sensitive: false }],
    },
  ],
} as unknown as Catalog;
const POSYANDU = {
  title: 'Posyandu Melati',
  typeCode: 'IV-01',
  field: 'POKJA_IV',
  startDate: '2026-11-20',
  endDate: null,
  male: 4,
  female: 23,
  results: [
    { indicator: 'IV-01.1', value: '48' },
    { indicator: 'IV-01.2', value: '0' },
    { indicator: 'IV-01.4', value: '2' },
  ],
  photos: [
    { sha256: 'attendance', caption: '', private: true, held: true },
    { sha256: 'children', caption: '', private: false, held: true },
  ],
} as unknown as Shown;
const TEAM = { name: 'TP PKK Desa Labuha', place: 'Desa Labuha, Kec. Bacan' };

function content(patch: Partial<Shown> = {}) {
  return contentOf({ ...POSYANDU, ...patch }, TEAM, CATALOG, id, null);
}

describe('the picture for WhatsApp', () => {
  it('shows the first photo that everyone may see, and never a private one', () => {
    expect(content().photo?.sha256).toBe('children');
    expect(content({ photos: POSYANDU.photos.slice(0, 1) }).photo).toBeNull();
  });

  it('tells numbers with units, none that is 0, and none that is sensitive', () => {
    expect(content().figures).toEqual([
      { value: '48', label: 'anak balita sasaran S' },
      { value: '27', label: 'peserta' },
    ]);
  });

  it('reads money as money', () => {
    const bazaar = { typeCode: 'II-12', results: [{ indicator: 'II-12.2', value: '1500000' }] };
    expect(content(bazaar).figures[0]).toEqual({ value: 'Rp1.500.000', label: 'Penjualan' });
  });

  it('is content with nothing to count', () => {
    expect(content({ results: [], male: 0, female: 0 }).figures).toEqual([]);
  });

  it('names the days of a longer activity', () => {
    expect(content({ endDate: '2026-11-21' }).date).toBe('Jumat, 20 November 2026 – Sabtu, 21 November 2026');
  });
});
