import { query, type Api } from '../api';
import type { components } from '../schema';
import type { ActivityDetail, Revision } from '../model';

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
