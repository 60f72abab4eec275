import type { Api } from '../engine/api';
import type { components } from '../engine/schema';

export type PeriodView = components['schemas']['PeriodView'];
export type ChildPeriod = components['schemas']['ChildPeriod'];
export type ChildPage = components['schemas']['ChildPage'];
export type FigurePage = components['schemas']['FigurePage'];
export type LatePage = components['schemas']['LatePage'];

/** The calls about the books of a team's period; fetched with their screens, not with the app. */
export function periodCalls({ calls }: Api, region: string, period: string) {
  const path = `/api/periods/${region}/${period}`;
  const closing = (of: string, version: number, act = '') =>
    `/api/periods/${of}/${period}/closings/${version}${act}`;
  return {
    view: () => calls.get<PeriodView>(path),
    children: (after = '') => calls.get<ChildPage>(`${path}/children${after && `?after=${after}`}`),
    figures: (by: string) => calls.get<FigurePage>(`${path}/figures?by=${by}`),
    late: (after = '') => calls.get<LatePage>(`${path}/late${after && `?after=${after}`}`),
    close: (version: number, missing: string[]) =>
      calls.send<PeriodView>('PUT', closing(region, version), { missing }),
    accept: (of: string, version: number) =>
      calls.send<PeriodView>('PUT', closing(of, version, '/acceptance'), {}),
    reopen: (version: number, reason: string) =>
      calls.send<PeriodView>('PUT', closing(region, version, '/reopening'), { reason }),
  };
}

export type PeriodCalls = ReturnType<typeof periodCalls>;
