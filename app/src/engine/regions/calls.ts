import { query, type Api } from '../api';
import type { Page } from '../model';
import type { ChangeForm, ChangePreview, ImportResult, RegionChange, Renewal } from './model';

export type RegionCalls = ReturnType<typeof regionCalls>;

const CHANGES = '/api/regions/changes';
const UPDATES = '/api/regions/imports/updates';

/** The calls about the tree; they fail as all calls do. */
export function regionCalls({ calls: { ask, get, send } }: Pick<Api, 'calls'>) {
  const bring = async <T>(method: string, url: string, type: string, text: string): Promise<T> =>
    (await (await ask(method, url, text, { 'Content-Type': type })).json()) as T;
  return {
    changes: (open: boolean, after: string) =>
      get<Page<RegionChange>>(`${CHANGES}?${query({ open, after })}`),
    preview: (form: ChangeForm) => send<ChangePreview>('POST', `${CHANGES}/preview`, form),
    plan: (id: string, form: ChangeForm) => send<RegionChange>('PUT', `${CHANGES}/${id}`, form),
    undo: async (id: string): Promise<void> => {
      await ask('DELETE', `${CHANGES}/${id}`);
    },

    boundaries: (text: string) =>
      bring<ImportResult>('POST', '/api/regions/imports/boundaries', 'application/geo+json', text),
    coordinates: (text: string) =>
      bring<ImportResult>('POST', '/api/regions/imports/coordinates', 'text/csv', text),

    newestRenewal: async () => (await get<{ id: string | null }>(UPDATES)).id,
    compare: (id: string, text: string) => bring<Renewal>('PUT', `${UPDATES}/${id}`, 'text/csv', text),
    renewal: (id: string, after: number) => get<Renewal>(`${UPDATES}/${id}?${query({ after })}`),
    accept: (id: string, effectiveOn: string, numbers: number[] | null) =>
      send<Renewal>('POST', `${UPDATES}/${id}/acceptance`, { effectiveOn, numbers }),
  };
}
