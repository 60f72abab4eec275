import { query, type Api } from '../api';
import type { components } from '../schema';
import type { ActivityDetail, Field, Revision } from '../model';

type Schema = components['schemas'];

/** What other reports of the same kind say, as the server told it for taking along. */
export type ToldComparison = Schema['Comparison'];

/** A report that waits for her, with all that its reviewer looks at. */
export interface WaitingReport {
  report: ActivityDetail;
  /** Of a corrected report, all wordings; else none. */
  revisions: Revision[];
  comparison: ToldComparison;
}

export interface WaitingPage {
  items: WaitingReport[];
  next: string | null;
}

export interface SmallPhoto {
  sha256: string;
  /** In base 64. */
  jpeg: string;
}

/** What a team writes most often when it returns a report. */
export interface ReadySentences {
  /** Counts the team's own changes. */
  version: number;
  own: boolean;
  /** Null where no team has set any: then those of the app hold. */
  sentences: string[] | null;
  /** The team above whose sentences these are. */
  from: string | null;
}

/** What was drawn by lot of the reports that a kecamatan approved. */
export interface Sample {
  district: string;
  name: string;
  /** How many it approved in all. */
  approved: number;
  items: SampledReport[];
}

export interface SampledReport {
  id: string;
  regionName: string;
  field: Field;
  title: string;
  startDate: string;
  photos: number;
}

export interface SampleQuestion {
  /** The kabupaten. */
  region: string;
  month: string;
  each: number;
  /** The same one draws the same reports again. */
  seed: number;
}

export type ReviewTeamCalls = ReturnType<typeof reviewTeamCalls>;

export function reviewTeamCalls({ calls: { get, send } }: Pick<Api, 'calls'>) {
  return {
    sentences: () => get<ReadySentences>('/api/review-sentences'),
    setSentences: (baseVersion: number, sentences: string[] | null) =>
      send<ReadySentences>('PUT', '/api/review-sentences', { baseVersion, sentences }),
    sample: async (question: SampleQuestion) =>
      (await get<{ items: Sample[] }>(`/api/activities/sample?${query(question)}`)).items,
  };
}

export type WaitingCalls = ReturnType<typeof waitingCalls>;

/** The calls by which reports are taken along; they fail as all calls do. */
export function waitingCalls({ calls: { get } }: Pick<Api, 'calls'>) {
  return {
    page: (after: string | null, limit: number) =>
      get<WaitingPage>(`/api/activities/waiting?${query({ after: after ?? undefined, limit })}`),
    photos: async (hashes: string[]) =>
      (await get<{ items: SmallPhoto[] }>(`/api/photos?sha256=${hashes.join(',')}`)).items,
  };
}
