import type { SampleQuestion } from '../engine/review/calls';

const USUAL_EACH = 5;

/** The sample that an address names: of the officer's own region, this month's and five of each kecamatan if it names none. */
export function readSample(query: URLSearchParams, home: string, thisMonth: string): SampleQuestion {
  const month = query.get('bulan') ?? '';
  const each = Number(query.get('tiap'));
  const seed = Number(query.get('undian'));
  return {
    region: query.get('wilayah') ?? home,
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : thisMonth,
    each: Number.isInteger(each) && each >= 1 && each <= 20 ? each : USUAL_EACH,
    seed: Number.isInteger(seed) && seed >= 1 && seed <= 1_000_000 ? seed : 1,
  };
}

export function samplePath({ region, month, each, seed }: SampleQuestion): string {
  return `/periksa/contoh?wilayah=${encodeURIComponent(region)}&bulan=${month}&tiap=${each}&undian=${seed}`;
}

/** The sample of a kabupaten that a tier above looks into. */
export function sampleOf(region: string, month: string): string {
  return samplePath({ region, month, each: USUAL_EACH, seed: 1 });
}

/** Samples are drawn of a kabupaten. */
export function isRegency(code: string): boolean {
  return /^\d\d\.\d\d$/.test(code);
}
