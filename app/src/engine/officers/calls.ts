import { query, type Api, type Device } from '../api';
import type { Field, Page } from '../model';
import type {
  AuditedAct,
  AuditEntry,
  Handover,
  HandoverForm,
  OfficeForm,
  OfficerDetail,
  OfficerItem,
  OpenWork,
  PersonForm,
  Role,
  Standing,
} from './model';

export interface OfficerFilter {
  region: string;
  /** The team of that region alone. */
  own: boolean;
  q: string;
  role: Role | '';
  field: Field | '';
  state: Standing | '';
}

export interface LogFilter {
  region: string;
  q: string;
  kind: AuditedAct | '';
  officer: string;
  from: string;
  to: string;
}

export type OfficerCalls = ReturnType<typeof officerCalls>;

/** The calls about people in office; they fail as all calls do. */
export function officerCalls({ calls: { ask, get, send } }: Pick<Api, 'calls'>) {
  const of = (officer: string) => `/api/officers/${officer}`;
  const drop = async (url: string): Promise<void> => {
    await ask('DELETE', url);
  };
  return {
    list: (filter: OfficerFilter, after: string, limit = 50) =>
      get<Page<OfficerItem>>(`/api/officers?${query({ ...filter, after, limit })}`),
    find: (officer: string) => get<OfficerDetail>(of(officer)),
    put: (officer: string, form: PersonForm) => send<OfficerDetail>('PUT', of(officer), form),
    putOffice: (officer: string, office: string, form: OfficeForm) =>
      send<OfficerDetail>('PUT', `${of(officer)}/offices/${office}`, form),
    withdrawOffice: (officer: string, office: string) => drop(`${of(officer)}/offices/${office}`),

    openAccount: (officer: string) => send('PUT', `${of(officer)}/account`, {}),
    lock: (officer: string, reason: string) => send('PUT', `${of(officer)}/account/lock`, { reason }),
    unlock: (officer: string) => drop(`${of(officer)}/account/lock`),
    reset: (officer: string) => drop(`${of(officer)}/account/password`),
    devicesOf: async (officer: string) => (await get<{ items: Device[] }>(`${of(officer)}/sessions`)).items,
    signOut: (officer: string) => drop(`${of(officer)}/sessions`),

    openWork: (officer: string, office: string) =>
      get<OpenWork>(`${of(officer)}/offices/${office}/open-work`),
    handOver: (id: string, form: HandoverForm) => send<Handover>('PUT', `/api/handovers/${id}`, form),
    handover: (id: string) => get<Handover>(`/api/handovers/${id}`),
    handoversOf: async (officer: string) =>
      (await get<{ items: Handover[] }>(`${of(officer)}/handovers`)).items,

    log: (filter: LogFilter, after: string) =>
      get<Page<AuditEntry>>(`/api/audit?${query({ ...filter, after })}`),
  };
}

/** The Buku Daftar Anggota of a team on a day, as a browser opens it. */
export const memberBook = (region: string, kind: 'pdf' | 'xlsx', day: string) =>
  `/api/officers/daftar-anggota.${kind}?${query({ region, day })}`;

/** The Berita Acara, as a browser opens it. */
export function handoverPaper(id: string): string {
  return `/api/handovers/${id}/berita-acara.pdf`;
}
