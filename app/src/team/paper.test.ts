import { describe, expect, it } from 'vitest';
import type { Setting, TeamSettings } from './model';
import { fill, sampleNumber, signed, valueOf } from './paper';

const labuha: Pick<TeamSettings, 'kind' | 'name' | 'holders' | 'place' | 'regionName' | 'above'> = {
  kind: 'DESA',
  name: 'TP PKK Desa Labuha',
  place: 'Desa Labuha',
  regionName: 'Labuha',
  above: 'Kecamatan Bacan, Kabupaten Halmahera Selatan',
  holders: [
    { role: 'KETUA', field: null, name: 'Ny. Siti Contoh' },
    { role: 'KETUA_POKJA', field: 'POKJA_I', name: 'Ny. Pokja Satu' },
  ],
};

describe('paper', () => {
  it('fills the words in braces, in capitals where they are', () => {
    expect(fill('{WILAYAH} · {wilayah} · {nama}', labuha)).toBe('DESA LABUHA · Desa Labuha · Labuha');
    expect(fill('{induk}', labuha)).toBe(labuha.above);
    expect(fill('{kota} {', labuha)).toBe('{kota} {');
  });

  it('shows a number as it would be printed', () => {
    const day = new Date(2026, 10, 28);
    expect(sampleNumber('{nomor}/{bidang}/TP-PKK/{bulan-romawi}/{tahun}', '82.04.08.2001', day)).toBe(
      '007/POKJA-III/TP-PKK/XI/2026',
    );
    expect(sampleNumber('{jenis}.{kode}.{bulan}', '82.04', day)).toBe('LK.82.04.11');
  });

  it('names who signs, and leaves the name open where nobody is known', () => {
    expect(signed({ signer: 'KETUA', heading: null, title: null }, null, labuha)).toEqual({
      lines: ['Ketua TP PKK', 'Desa Labuha'],
      name: 'Ny. Siti Contoh',
    });
    expect(signed({ signer: 'PEMBINA', heading: 'Mengetahui', title: null }, null, labuha)).toEqual({
      lines: ['Mengetahui', 'Kepala Desa Labuha', 'selaku Ketua Pembina'],
      name: null,
    });
    const patron = { text: 'Pj. Kepala {wilayah}', name: 'Bpk. Contoh' };
    expect(signed({ signer: 'PEMBINA', heading: null, title: null }, patron, labuha)?.name).toBe(
      'Bpk. Contoh',
    );
    expect(signed({ signer: 'KETUA_POKJA', heading: null, title: null }, null, labuha)?.name).toBeNull();
    expect(signed({ signer: 'NONE', heading: null, title: null }, null, labuha)).toBeNull();
    expect(signed(undefined, null, labuha)).toBeNull();
  });

  it('takes what is being typed before what is stored', () => {
    const stored = { item: 'ADDRESS', value: { text: 'RT 01' } } as Setting;
    expect(valueOf([stored], 'ADDRESS', null)).toEqual({ text: 'RT 01' });
    expect(valueOf([stored], 'ADDRESS', { item: 'ADDRESS', value: { text: 'RT 02' } })).toEqual({
      text: 'RT 02',
    });
    expect(valueOf([stored], 'PATRON', null)).toBeNull();
  });
});
