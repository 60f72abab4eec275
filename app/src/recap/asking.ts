import { to } from '../router';
import type { Field, TotalRow } from '../engine/model';
import { COUNTED, evidencePath, type CountedState, type EvidenceQuestion } from './evidence';
import type { Period } from './period';

/** What a number on the recap is about; each one links to its evidence through this. */
export interface Asking {
  region: string;
  own?: boolean;
  field?: Field;
  row?: TotalRow;
  result?: { code: string; kind: 'FLOW' | 'STOCK' };
  states?: readonly CountedState[];
}

export function evidenceLink(period: Period, { region, own, field, row, result, states }: Asking): string {
  const question: EvidenceQuestion = {
    ...period,
    region,
    own: own ?? false,
    ...(field ? { field } : {}),
    ...(row?.field ? { field: row.field } : {}),
    ...(row?.type ? { type: row.type } : {}),
    ...(row?.indicator ? { indicator: { code: row.indicator, kind: row.kind ?? 'FLOW' } } : {}),
    ...(result ? { indicator: result } : {}),
    states: [...(states ?? COUNTED)],
  };
  return to(evidencePath(question));
}

export const recapPath = (region: string, period: Period) => pathTo('/rekap', region, period);
export const downloadsPath = (region: string, period: Period) => pathTo('/unduh', region, period);
/** The targets of a team for a year. */
export const targetPath = (region: string, year: number) => `/rekap/target?region=${region}&year=${year}`;
export const stagePath = (region: string, period: Period) => pathTo('/rekap/layar', region, period);

/** The regions below one on a map; `figure` is what it tells of each, by default who has reported. */
export const mapPath = (region: string, period: Period, figure?: string) =>
  pathTo('/rekap/peta', region, { from: period.from, to: period.to }) + (figure ? `&angka=${figure}` : '');

/** The recap as a PDF, of up to a year. */
export const paperAddress = (region: string, { from, to }: Period) =>
  `/api/totals/rekap.pdf?${new URLSearchParams({ region, from, to }).toString()}`;

function pathTo(screen: string, region: string, { from, to, tree, known }: Period): string {
  const more = { ...(tree ? { tree } : {}), ...(known ? { tercatat: known } : {}) };
  return `${screen}?${new URLSearchParams({ region, from, to, ...more }).toString()}`;
}
