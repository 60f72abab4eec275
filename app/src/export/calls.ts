import type { Api } from '../engine/api';
import type { components } from '../engine/schema';

export type Export = components['schemas']['Export'];
export type Format = Export['format'];

/** Reports of whole days, or totals of whole months, in a region. */
export type ExportOrder = { format: Format } & (
  | { activities: { region: string; from: string; to: string; state: string[] } }
  | { totals: { region: string; from: string; to: string; by: string } }
);

/** The calls of this screen: they are loaded with it, not with the app. */
export function exportCalls({ calls }: Api) {
  return {
    list: async () => (await calls.get<{ items: Export[] }>('/api/exports')).items,
    order: (id: string, order: ExportOrder) => calls.send<Export>('PUT', `/api/exports/${id}`, order),
    delete: async (id: string) => {
      await calls.ask('DELETE', `/api/exports/${id}`);
    },
  };
}

export const exportFile = (id: string) => `/api/exports/${id}/berkas`;
