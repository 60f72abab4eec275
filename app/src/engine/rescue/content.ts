import type { ActivityBody, ActivityState, Verdict } from '../model';
import type { Draft } from '../stored';

// What a rescue file holds: `laporan.json` in its own words, beside it the photos and carried bundles.

export const FORMAT = 'jejak-berkas-penyelamat';
export const VERSION = 1;
export const CONTENT_NAME = 'laporan.json';
export const README_NAME = 'BACA-SAYA.txt';

export interface Owner {
  officer: { id: string; name: string; username: string };
  team: { regionCode: string; name: string };
}

export interface RescuedReport {
  id: string;
  title: string;
  typeName: string;
  regionName: string;
  /** False when the words have arrived and only photos wait. */
  textWaits: boolean;
  queuedAt: number;
  body: ActivityBody;
  /** Of the canonical JSON of the body. */
  sha256: string;
  /** Hashes of wordings that may have arrived although no answer came. */
  tried: string[];
}

export interface RescuedWithdrawal {
  reportId: string;
  reason: string;
}

export interface RescuedDecision {
  reportId: string;
  revision: number;
  decision: Verdict;
  note: string | null;
  /** Absent in files of older apps. */
  decisionId?: string;
  seenState?: ActivityState;
}

export interface RescuedPhoto {
  sha256: string;
  /** Of the file it was made from, by which the same picture is known again. */
  origin: string;
  file: string;
  thumb: string;
}

export interface RescuedParcel {
  sha256: string;
  file: string;
}

export interface RescueContent extends Owner {
  format: typeof FORMAT;
  version: number;
  madeAt: string;
  drafts: Draft[];
  reports: RescuedReport[];
  withdrawals: RescuedWithdrawal[];
  decisions: RescuedDecision[];
  photos: RescuedPhoto[];
  parcels: RescuedParcel[];
}

export function isEmpty({ drafts, reports, withdrawals, decisions, parcels }: RescueContent): boolean {
  return drafts.length + reports.length + withdrawals.length + decisions.length + parcels.length === 0;
}
