import type { SampleQuestion } from '../engine/review/calls';

const USUAL_EACH = 5;

/** The sample that an address names; this month's and five of each kecamatan when it names none. */
export function readSample(query: URLSearchParams, thisMonth: string): SampleQuestion {
  const month = query.get('bulan') ?? '';
  const each = Number(query.get('tiap'));
  const seed = Number(query.get('undian'));
  return {
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : thisMonth,
    each: Number.isInteger(each) && each >= 1 && each <= 20 ? each : USUAL_EACH,
    seed: Number.isInteger(seed) && seed >= 1 && seed <= 1_000_000 ? seed : 1,
  };
}

export function samplePath({ month, each, seed }: SampleQuestion): string {
  return `/periksa/contoh?bulan=${month}&tiap=${each}&undian=${seed}`;
}
