import type {
  Acceptance,
  ActivityDetail,
  ActivityItem,
  ActivityState,
  Catalog,
  Certificate,
  ChangePage,
  Dimension,
  DraftCopy,
  Field,
  KeptParcel,
  Page,
  ParcelKey,
  PractisedCounts,
  PractisedOfficer,
  Receipt,
  Region,
  Revision,
  SignedIn,
  SigningKey,
  TotalPage,
  Verdict,
} from './model';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Nobody answered: no signal, or the connection broke before the whole answer was here. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

export interface FieldComplaint {
  field: string;
  detail: string;
}

/** The server answered and refused; `detail` is meant for the person. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldComplaint[],
    readonly retryAfterSeconds: number | null,
    readonly stored: StoredVersion | null,
  ) {
    super(`${status} ${type}`);
  }
}

/** What a 409 tells: the version that was accepted meanwhile. */
export interface StoredVersion extends Revision {
  id: string;
  state: ActivityState;
}

export interface ActivityFilter {
  region?: string;
  own?: boolean;
  field?: Field;
  type?: string;
  indicator?: string;
  state?: ActivityState[];
  from?: string;
  to?: string;
  q?: string;
  after?: string;
  limit?: number;
  /** The region as it was on this day. */
  tree?: string;
  /** Only what the caller may review now. */
  waiting?: boolean;
}

export interface TotalQuestion {
  region?: string;
  /** Months such as `2026-11`, both included. */
  from: string;
  to: string;
  /** Counted by the regions as they were on this day. */
  tree?: string;
  /** As the server knew the reports at the end of this day. */
  knownOn?: string;
  by: Dimension[];
}

export interface ReportingRow {
  region: string;
  name: string;
  expected: number;
  reported: number;
  onTime: number;
  lastReportAt: string | null;
}

export interface ReportingPage extends ReportingRow {
  month: string;
  children: ReportingRow[];
}

export interface DecisionForm {
  id: string;
  revision: number;
  decision: Verdict;
  note?: string | null;
  /** By which the server knows the decision again. */
  decisionId?: string | undefined;
  /** In which state she saw the report. */
  seenState?: ActivityState | undefined;
}

export interface DecisionOutcome {
  id: string;
  status: number;
  state?: ActivityState;
  revision?: number;
  detail?: string;
}

export interface FirstOperatorForm {
  token: string;
  name: string;
  username: string;
  password: string;
}

/** A draft as the server keeps a copy of it. */
export interface KeptDraft {
  baseRevision: number;
  version: number;
  changedAt: string;
  title: string;
  typeCode: string | null;
  photos: number;
  content: unknown;
}

export const UPLOADS_URL = '/api/uploads';
export const WRITE_HEADERS = { 'X-Jejak': '1' };

/** Addresses that a browser opens by itself. */
export const links = {
  photo: (sha256: string, size: 'thumb' | 'full') => `/api/photos/${sha256}?size=${size}`,
  pdf: (id: string) => `/api/activities/${id}/laporan.pdf`,
  publicPage: (id: string) => `/kegiatan/${id}`,
  ownCertificate: '/api/practice/certificate.pdf',
  slips: (id: string) => `/api/slip-prints/${id}/slip.pdf`,
  certificate: (id: string) => `/api/practice/certificates/${id}/sertifikat.pdf`,
};

/** Says with every request whose session it means: one browser may hold those of several officers. */
export function inNameOf(officer: string, fetch: Fetch): Fetch {
  return (url, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('X-Jejak-Officer', officer);
    return fetch(url, { ...init, headers });
  };
}

export interface SignInForm {
  username: string;
  password: string;
  sharedComputer: boolean;
  /** How she knows this phone again in the list of her devices. */
  deviceName: string;
}

/** A slip of paper and the secret that this phone made for it. */
export interface SlipForm {
  code: string;
  phone: string;
  deviceName?: string;
}

/** Whom a slip lets in. */
export interface SlipHolder {
  name: string;
  username: string;
  title: string;
  teamName: string;
}

/** For whom slips are made: who was never in, of a region or its team alone; or the chosen officers. */
export interface SlipOrder {
  regionCode: string;
  teamOnly?: boolean;
  officers?: string[];
}

/** Slips that were ordered, as one file. */
export interface SlipPrint {
  id: string;
  regionCode: string;
  place: string;
  state: 'MAKING' | 'READY' | 'FAILED';
  total: number;
  done: number;
  orderedAt: string;
  keptUntil: string;
}

export interface PasswordChange {
  current?: string;
  password: string;
  closeOthers: boolean;
}

/** A phone or computer on which she is signed in. */
export interface Device {
  id: string;
  name: string | null;
  sharedComputer: boolean;
  signedInAt: string;
  seenAt: string;
  current: boolean;
}

export type Api = ReturnType<typeof createApi>;

/** Every call of the server. A call ends with the answer, a `Refusal` or `NoAnswer`, never otherwise. */
export function createApi(fetch: Fetch) {
  async function ask(
    method: string,
    url: string,
    body?: string | Blob,
    headers: Record<string, string> = {},
  ) {
    let answer: Response;
    try {
      answer = await fetch(url, {
        method,
        credentials: 'same-origin',
        cache: 'no-cache',
        headers: {
          Accept: 'application/json',
          ...(method === 'GET' ? {} : WRITE_HEADERS),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
    } catch (broken) {
      throw new NoAnswer(String(broken));
    }
    if (answer.ok || answer.status === 304) return answer;
    throw await refusal(answer);
  }

  async function json<T>(answer: Promise<Response>): Promise<T> {
    const whole = await answer;
    try {
      return (await whole.json()) as T;
    } catch (broken) {
      // A cut in the middle of the answer, or a portal of the network that answers in our place.
      throw new NoAnswer(String(broken));
    }
  }

  const get = <T>(url: string) => json<T>(ask('GET', url));
  const send = <T>(method: string, url: string, content: unknown) =>
    json<T>(ask(method, url, JSON.stringify(content)));

  return {
    /** For screens that are fetched apart from the app and bring calls of their own. */
    calls: { ask, get, send },

    signIn: (form: SignInForm) => send<SignedIn>('POST', '/api/session', form),
    signInBySlip: (form: SlipForm) => send<SignedIn>('POST', '/api/session/slip', form),
    slipHolder: (form: SlipForm) => send<SlipHolder>('POST', '/api/session/slip/holder', form),
    signedIn: () => get<SignedIn>('/api/session'),
    /** Makes the first operator of a new installation, by the link that its first start printed. */
    createFirstOperator: (form: FirstOperatorForm) => send<SignedIn>('POST', '/api/first-operator', form),
    async signOut(): Promise<void> {
      await ask('DELETE', '/api/session');
    },
    devices: async () => (await get<{ items: Device[] }>('/api/sessions')).items,
    /** Turns a device of her own out. */
    async closeDevice(id: string): Promise<void> {
      await ask('DELETE', `/api/sessions/${id}`);
    },
    hasPassword: async () => (await get<{ set: boolean }>('/api/account/password')).set,
    async changePassword(change: PasswordChange): Promise<void> {
      await ask('PUT', '/api/account/password', JSON.stringify(change));
    },
    slipPrints: async () => (await get<{ items: SlipPrint[] }>('/api/slip-prints')).items,
    slipCount: (regionCode: string, teamOnly: boolean) =>
      get<{ officers: number; most: number }>(`/api/slip-prints/count?${query({ regionCode, teamOnly })}`),
    orderSlips: (id: string, order: SlipOrder) => send<SlipPrint>('PUT', `/api/slip-prints/${id}`, order),
    async deleteSlips(id: string): Promise<void> {
      await ask('DELETE', `/api/slip-prints/${id}`);
    },
    keys: () => get<SigningKey[]>('/api/keys'),

    /** Null when the catalogue is still the one named by `etag`. */
    async catalog(etag: string | null): Promise<{ catalog: Catalog; etag: string | null } | null> {
      const answer = await ask(
        'GET',
        '/api/catalog',
        undefined,
        etag === null ? {} : { 'If-None-Match': etag },
      );
      if (answer.status === 304) return null;
      return { catalog: await json<Catalog>(Promise.resolve(answer)), etag: answer.headers.get('ETag') };
    },

    childRegions: async (parent: string) =>
      (await get<{ items: Region[] }>(`/api/regions?parent=${encodeURIComponent(parent)}`)).items,
    searchRegions: async (words: string) =>
      (await get<{ items: Region[] }>(`/api/regions?q=${encodeURIComponent(words)}`)).items,
    region: (code: string) => get<Region>(`/api/regions/${code}`),

    /** Sends a report as the very text whose hash the receipt will carry. */
    putActivity: (id: string, body: string) => json<Acceptance>(ask('PUT', `/api/activities/${id}`, body)),
    activity: (id: string) => get<ActivityDetail>(`/api/activities/${id}`),
    revisions: async (id: string) =>
      (await get<{ items: Revision[] }>(`/api/activities/${id}/revisions`)).items,
    activities: (filter: ActivityFilter) => get<Page<ActivityItem>>(`/api/activities?${query(filter)}`),
    withdraw: (id: string, reason: string) =>
      send<{ state: ActivityState }>('POST', `/api/activities/${id}/withdraw`, { reason }),

    /** Tells that the reviewer has this revision before her. */
    async open(id: string, revision: number): Promise<void> {
      await ask('PUT', `/api/activities/${id}/opening`, JSON.stringify({ revision }));
    },
    review: ({ id, ...decision }: DecisionForm) =>
      send<{ state: ActivityState; revision: number }>('POST', `/api/activities/${id}/review`, decision),
    reviewAll: async (decisions: DecisionForm[]) =>
      (await send<{ outcomes: DecisionOutcome[] }>('POST', '/api/activities/review/batch', { decisions }))
        .outcomes,
    publish: (id: string, published: boolean) =>
      send<{ published: boolean }>('POST', `/api/activities/${id}/publication`, { published }),

    /** The printed report, as a file to hand on. */
    async reportPdf(id: string): Promise<Blob> {
      const answer = await ask('GET', links.pdf(id), undefined, { Accept: 'application/pdf' });
      try {
        return await answer.blob();
      } catch (broken) {
        throw new NoAnswer(String(broken));
      }
    },

    photoReceipt: async (sha256: string) =>
      (await get<{ receipt: Receipt }>(`/api/photos/${sha256}/receipt`)).receipt,
    parcelReceipt: async (sha256: string) =>
      (await get<{ receipt: Receipt }>(`/api/parcels/${sha256}/receipt`)).receipt,
    parcelKey: () => get<ParcelKey>('/api/parcels/key'),
    keptParcels: async () => (await get<{ items: KeptParcel[] }>('/api/parcels')).items,
    async registerKey(keyId: string, publicKey: string, signature: string): Promise<void> {
      await ask('PUT', `/api/device-keys/${keyId}`, JSON.stringify({ publicKey, signature }));
    },

    drafts: async () => (await get<{ items: DraftCopy[] }>('/api/drafts')).items,
    draft: async (id: string, device: string) =>
      (await get<{ content: unknown }>(`/api/drafts/${id}/${device}`)).content,
    async keepDraft(id: string, device: string, copy: KeptDraft): Promise<void> {
      await ask('PUT', `/api/drafts/${id}/${device}`, JSON.stringify(copy));
    },
    async removeDraft(id: string, device: string): Promise<void> {
      await ask('DELETE', `/api/drafts/${id}/${device}`);
    },
    changes: (since: string) => get<ChangePage>(`/api/changes?since=${encodeURIComponent(since)}`),
    totals: (question: TotalQuestion) => get<TotalPage>(`/api/totals?${query({ ...question })}`),
    /** Her own certificate of having practised; null while the server knows of none. */
    certificate: () => get<Certificate>('/api/practice/certificate').catch(nothingThere),
    keepCertificate: (finishedOn: string, stars: number[]) =>
      send<Certificate>('PUT', '/api/practice/certificate', { finishedOn, stars }),
    certificateOf: (id: string) => get<Certificate>(`/api/practice/certificates/${id}`),
    practised: (region: string) => get<PractisedCounts>(`/api/practice/progress?${query({ region })}`),
    practisedOfficers: (region: string, after: string) =>
      get<Page<PractisedOfficer>>(`/api/practice/officers?${query({ region, after })}`),
    reporting: (region: string, month: string) =>
      get<ReportingPage>(`/api/reporting?${query({ region, month })}`),
  };
}

function nothingThere(failure: unknown): null {
  if (failure instanceof Refusal && failure.status === 404) return null;
  throw failure;
}

export function query(members: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.toString();
}

/** What the server said when it did not do it. */
export async function refusal(answer: Response): Promise<Refusal> {
  const problem = await problemOf(answer);
  const wait = Number(answer.headers.get('Retry-After') ?? NaN);
  return new Refusal(
    answer.status,
    problem.type ?? '',
    problem.title ?? '',
    problem.detail ?? '',
    problem.errors ?? [],
    Number.isFinite(wait) ? wait : null,
    problem.stored ?? null,
  );
}

interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  errors?: FieldComplaint[];
  stored?: StoredVersion;
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    return (await answer.json()) as Problem;
  } catch {
    return {}; // a proxy on the way answers in its own words; the status says enough
  }
}
