import { describe, expect, it } from 'vitest';
import { isRegency, readSample, samplePath } from './sample';

describe('the address of a sample', () => {
  it('draws the same sample for whoever opens it', () => {
    const asked = { region: '82.06', month: '2026-10', each: 10, seed: 77 };
    const query = new URLSearchParams(samplePath(asked).split('?')[1]);
    expect(readSample(query, '82', '2026-11')).toEqual(asked);
  });

  it('means her own region and this month where it names none that can be read', () => {
    const query = new URLSearchParams('bulan=2026-13&tiap=21&undian=x');
    expect(readSample(query, '82.04', '2026-11')).toEqual({
      region: '82.04',
      month: '2026-11',
      each: 5,
      seed: 1,
    });
  });

  it('tells a kabupaten from the tiers around it', () => {
    expect(['82', '82.04', '82.04.08', 'ID'].filter(isRegency)).toEqual(['82.04']);
  });
});
