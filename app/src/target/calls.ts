import { query, type Api } from '../engine/api';
import type { components } from '../engine/schema';

type Schema = components['schemas'];

export type TargetPage = Schema['TargetPage'];
export type TargetLine = Schema['TargetLine'];
export type SetTarget = Schema['SetTarget'];
export type TargetProgress = Schema['TargetProgress'];
export type TargetsBelow = Schema['TargetsBelow'];
export type ChildTarget = Schema['ChildTarget'];
export type TargetSplit = Schema['TargetSplit'];
export type TargetSheet = Schema['TargetSheet'];
export type Way = TargetSplit['by'];
export type Standing = TargetProgress['standing'];

/** Of which team and year, and by which month where that is not today's. */
export interface Asked {
  region: string;
  year: number;
  month?: string;
}

/** A target to set over the revision that was seen; without a value it is taken back. */
export interface Wish {
  region?: string;
  indicator: string;
  value: string | null;
  baseRevision: number;
}

export type TargetCalls = ReturnType<typeof targetCalls>;

/** The calls of the targets: they are loaded with their screen, not with the app. */
export function targetCalls({ calls: { ask, get, send } }: Pick<Api, 'calls'>) {
  return {
    page: (asked: Asked) => get<TargetPage>(`/api/targets?${query({ ...asked })}`),
    put: ({ region, year }: Asked, lines: Wish[]) =>
      send<TargetPage>('PUT', `/api/targets?${query({ region, year })}`, { lines }),
    below: (asked: Asked, indicator: string) =>
      get<TargetsBelow>(`/api/targets/children?${query({ ...asked, indicator })}`),
    history: async ({ region, year }: Asked, indicator: string) =>
      (await get<{ items: SetTarget[] }>(`/api/targets/history?${query({ region, year, indicator })}`)).items,
    split: ({ region, year }: Asked, indicator: string, by: Way, replace: string[]) =>
      get<TargetSplit>(
        `/api/targets/split?${query({ region, year, indicator, by, replace: replace.join(',') })}`,
      ),
    /** What a filled list would change; nothing is written. */
    async read({ region, year }: Asked, file: File): Promise<TargetSheet> {
      const answer = await ask('POST', `/api/targets/reading?${query({ region, year })}`, file, {
        'Content-Type': 'application/octet-stream',
      });
      return (await answer.json()) as TargetSheet;
    },
  };
}

/** The address of a list to fill in, opened by the browser itself. */
export function templateLink({ region, year }: Asked, of: 'TEAM' | 'CHILDREN'): string {
  return `/api/targets/templat.xlsx?${query({ region, year, of })}`;
}
