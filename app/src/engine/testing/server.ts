import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fetch } from '../api';
import { canonicalJson, type Json } from '../canonical';
import { sha256OfBytes, sha256OfText } from '../hash';
import type { ActivityBody, ActivityState, Change, Receipt, Review, SignedIn } from '../model';
import { signedText } from '../sending/signature';

hashes.sha512 = (message) => sha512(message);

interface Stored {
  body: ActivityBody;
  revision: number;
  sha256: string;
  state: ActivityState;
  receipts: Map<string, Receipt>;
  reviews: Review[];
}

interface Uploading {
  sha256: string;
  parcel: boolean;
  length: number;
  bytes: number[];
}

/** What happens to a request on the way: nothing, or one of the troubles of a village. */
export type Weather =
  | { kind: 'fine' }
  | { kind: 'noSignal' }
  /** The server does its work, but its answer does not arrive. */
  | { kind: 'answerLost' }
  | { kind: 'answers'; status: number; body?: Json; headers?: Record<string, string> }
  /** So many bytes of the body arrive, then the line is cut. */
  | { kind: 'cutAfter'; bytes: number };

const FINE: Weather = { kind: 'fine' };

/** A server that keeps the promises of the contract, with a road to it whose weather a test decides. */
export class TestServer {
  readonly activities = new Map<string, Stored>();
  readonly photos = new Map<string, Uint8Array>();
  readonly uploads = new Map<string, Uploading>();
  readonly requests: string[] = [];
  /** By `draft/device`. */
  readonly drafts = new Map<string, Json>();
  readonly deviceKeys = new Set<string>();
  /** Sealed bundles that were brought whole, by the hash of their bytes. */
  readonly parcels = new Map<string, Uint8Array>();
  /** The public half of the key of RFC 9180, appendix A.2. */
  readonly parcelKey = {
    keyId: '0123456789abcdef',
    algorithm: 'HPKE-X25519-SHA256-CHACHA20POLY1305',
    publicKey: 'QxDul9iMwfCIpVdsd6sM9cOseX89lROcbIS1QpxZZio=',
  };
  changes: Change[] = [];
  gone: string[] = [];
  signedIn = true;
  /** Who has an account, and whose session does not count any more. */
  readonly people: SignedIn[] = [ME];
  readonly out = new Map<string, 'not-signed-in' | 'device-closed'>();
  /** Who sent each report. */
  readonly senders = new Map<string, string>();
  private latest = ME.officer.id;
  weather: (method: string, path: string) => Weather = () => FINE;
  private readonly secret = new Uint8Array(32).fill(7);
  private time = Date.parse('2026-11-20T12:00:00Z');

  readonly fetch: Fetch = async (url, init = {}) => {
    const method = init.method ?? 'GET';
    const path = url.replace(/\?.*/, '');
    this.requests.push(`${method} ${path}`);
    const weather = this.weather(method, path);
    switch (weather.kind) {
      case 'noSignal':
        throw new TypeError('Failed to fetch');
      case 'answers':
        return answer(weather.status, weather.body ?? {}, weather.headers);
      case 'cutAfter':
        await this.patch(path, new Headers(init.headers), await bytesOf(init.body, weather.bytes));
        throw new TypeError('Failed to fetch');
      case 'answerLost':
        await this.answer(method, path, init);
        throw new TypeError('Failed to fetch');
      case 'fine':
        return this.answer(method, path, init);
    }
  };

  /** The same calls as `method path`, how often. */
  count(call: string): number {
    return this.requests.filter((request) => request === call).length;
  }

  review(id: string, state: 'APPROVED' | 'RETURNED', note: string | null): void {
    const stored = this.get(id);
    stored.state = state;
    const reviewer = { name: 'Ny. Sartika', title: 'Sekretaris', team: 'TP PKK Kecamatan Bacan' };
    const decidedAt = this.now();
    const review = { revision: stored.revision, decision: state, note, decidedAt, reviewer };
    stored.reviews.push(review);
    this.changes.push({ ...this.change(id, stored), review });
  }

  /** Another phone has brought a report and its photos. */
  bring(id: string, text: string, photos: Record<string, Uint8Array>): void {
    this.put(id, text);
    Object.entries(photos).forEach(([sha256, bytes]) => this.photos.set(sha256, bytes));
  }

  /** A kecamatan shows an approved report to the public, or no longer. */
  publish(id: string, published: boolean): void {
    this.changes.push({
      ...this.change(id, this.get(id)),
      published,
      review: this.get(id).reviews.at(-1) ?? null,
    });
  }

  /** The report goes to a bidang that this phone's officer does not see. */
  moveAway(id: string): void {
    this.activities.delete(id);
    this.gone.push(id);
  }

  open(id: string): void {
    this.changes.push({ ...this.change(id, this.get(id)), openedAt: this.now() });
  }

  receipt(kind: Receipt['kind'], id: string, revision: number, sha256: string): Receipt {
    const receivedAt = this.now();
    const bare = { kind, id, revision, sha256, receivedAt, keyId: 'k1', signature: '' };
    const signature = btoa(String.fromCharCode(...sign(utf8ToBytes(signedText(bare)), this.secret)));
    return { ...bare, signature };
  }

  publicKey(): string {
    return btoa(String.fromCharCode(...getPublicKey(this.secret)));
  }

  private async answer(method: string, path: string, init: RequestInit): Promise<Response> {
    if (path === '/api/keys') {
      return answer(200, [{ keyId: 'k1', algorithm: 'Ed25519', publicKey: this.publicKey() }]);
    }
    if (path === '/') return new Response('<!doctype html>');
    if (path === '/api/catalog') return answer(200, { version: '1', types: [] }, { ETag: '"1"' });
    if (path === '/api/session' && method === 'POST') return this.signIn(init.body as string);
    const who = new Headers(init.headers).get('X-Jejak-Officer') ?? this.latest;
    const out = this.signedIn ? this.out.get(who) : 'not-signed-in';
    if (out) return answer(401, { type: `https://jejak.id/masalah/${out}`, detail: 'Silakan masuk lagi.' });
    if (path === '/api/session') return this.session(method, who);
    if (method === 'PUT') this.senders.set(path.split('/')[3] ?? '', who);
    if (path === '/api/changes') return this.listChanges();
    if (path === '/api/activities') return this.list();
    if (path.startsWith('/api/drafts')) return this.draft(method, path, init);
    if (path.startsWith('/api/device-keys/')) {
      this.deviceKeys.add(path.split('/')[3] ?? '');
      return new Response(null, { status: 204 });
    }
    if (path === '/api/parcels/key') return answer(200, { ...this.parcelKey });
    if (path.startsWith('/api/parcels/')) return this.parcelReceipt(path.split('/')[3] ?? '');
    if (path.startsWith('/api/uploads')) return this.upload(method, path, init);
    if (path.startsWith('/api/photos/')) return this.photoReceipt(path.split('/')[3] ?? '');
    const [, , , id = '', action] = path.split('/');
    if (method === 'GET' && action === undefined && this.activities.has(id)) return this.detail(id);
    if (method === 'PUT' && action === undefined) return this.put(id, init.body as string);
    if (action === 'withdraw') {
      this.get(id).state = 'WITHDRAWN';
      return answer(200, { state: 'WITHDRAWN' });
    }
    return answer(404, { type: 'not-found', detail: 'Tidak ada.' });
  }

  private signIn(form: string): Response {
    const { username, sharedComputer } = JSON.parse(form) as { username: string; sharedComputer: boolean };
    const me = this.people.find(({ officer }) => officer.username === username);
    if (!me) return answer(401, { type: 'wrong-password', detail: 'Belum cocok.' });
    this.latest = me.officer.id;
    this.out.delete(me.officer.id);
    const sharedUntil = sharedComputer ? TWELVE_HOURS_LATER : null;
    return answer(200, { ...me, sharedUntil } as unknown as Json);
  }

  private session(method: string, who: string): Response {
    const me = this.people.find(({ officer }) => officer.id === who);
    if (method === 'DELETE') this.out.set(who, 'not-signed-in');
    return answer(200, me as unknown as Json);
  }

  private put(id: string, text: string): Response {
    const body = JSON.parse(text) as ActivityBody;
    const sha256 = sha256OfText(canonicalJson(body as unknown as Json));
    const stored = this.activities.get(id);
    const missing = body.photos.map((photo) => photo.sha256).filter((hash) => !this.photos.has(hash));
    const known = stored?.receipts.get(sha256);
    if (stored && known) return answer(200, accepted(known, stored.state, missing));
    if (stored && stored.revision !== body.baseRevision) return this.conflict(id, stored);
    const revision = (stored?.revision ?? 0) + 1;
    const receipt = this.receipt('activity', id, revision, sha256);
    const receipts = new Map(stored?.receipts).set(sha256, receipt);
    this.activities.set(id, {
      body,
      revision,
      sha256,
      state: 'SUBMITTED',
      receipts,
      reviews: stored?.reviews ?? [],
    });
    return answer(201, accepted(receipt, 'SUBMITTED', missing));
  }

  private list(): Response {
    const items = [...this.activities.keys()].map((id) => this.lineOf(id));
    return answer(200, { items: items as unknown as Json, next: null });
  }

  private detail(id: string): Response {
    const stored = this.get(id);
    const photos = stored.body.photos.map((photo) => {
      const held = this.photos.has(photo.sha256);
      const { sha256 } = photo;
      return { ...photo, held, receipt: held ? this.receipt('photo', sha256, 0, sha256) : null };
    });
    const receipt = stored.receipts.get(stored.sha256);
    const detail = { ...stored.body, ...this.lineOf(id), photos, receipt, reviews: stored.reviews };
    return answer(200, detail as unknown as Json);
  }

  private lineOf(id: string) {
    const { body, state, revision, reviews } = this.get(id);
    const review = reviews.at(-1) ?? null;
    const { regionCode, field, typeCode, title, startDate, results, participantsMale, participantsFemale } =
      body;
    const what = {
      regionCode,
      field,
      typeCode,
      title,
      startDate,
      results,
      participantsMale,
      participantsFemale,
    };
    const where = { regionName: 'Labuha', parentRegionName: 'Kec. Bacan', typeName: 'Pekarangan' };
    const photos = body.photos.map(({ sha256 }) => ({
      sha256,
      private: false,
      held: this.photos.has(sha256),
    }));
    const submittedAt = this.now();
    return {
      id,
      ...what,
      ...where,
      photos,
      state,
      revision,
      published: false,
      openedAt: null,
      submittedAt,
      review,
    };
  }

  private conflict(id: string, stored: Stored): Response {
    const { revision, sha256, state, body } = stored;
    const author = { name: 'Ny. Suryani', title: 'Ketua Pokja IV' };
    const version = { id, revision, sha256, state, body, author, receivedAt: this.now() };
    return answer(409, { type: 'edit-conflict', detail: 'Juga diubah.', stored: version as unknown as Json });
  }

  private async upload(method: string, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (method === 'POST') {
      const id = `0199b000-0000-7000-8000-${String(this.uploads.size + 1).padStart(12, '0')}`;
      const sha256 = atob(/sha256 (\S+?)(,|$)/.exec(headers.get('Upload-Metadata') ?? '')?.[1] ?? '');
      const parcel = (headers.get('Upload-Metadata') ?? '').includes(btoa('application/vnd.jejak.parcel'));
      this.uploads.set(id, { sha256, parcel, length: Number(headers.get('Upload-Length')), bytes: [] });
      const bytes = await bytesOf(init.body, Infinity);
      if (bytes.length > 0) {
        const rest = await this.patch(`/api/uploads/${id}`, new Headers({ 'Upload-Offset': '0' }), bytes);
        if (rest.status !== 204) return rest;
      }
      return tus(201, bytes.length, { Location: `/api/uploads/${id}` });
    }
    const id = path.split('/')[3] ?? '';
    if (id.length !== 36) return answer(422, { type: 'invalid', detail: 'Isian id tidak dikenal.' });
    const found = this.uploads.get(id);
    if (!found) return answer(404, { type: 'not-found', detail: 'Tidak ada.' });
    if (method === 'HEAD') return tus(200, found.bytes.length, { 'Upload-Length': String(found.length) });
    return this.patch(path, headers, await bytesOf(init.body, Infinity));
  }

  private patch(path: string, headers: Headers, bytes: Uint8Array): Promise<Response> {
    const id = path.split('/')[3] ?? '';
    const found = this.uploads.get(id);
    if (!found) return Promise.resolve(answer(404, { type: 'not-found', detail: 'Tidak ada.' }));
    if (Number(headers.get('Upload-Offset')) !== found.bytes.length) {
      return Promise.resolve(answer(409, { type: 'wrong-offset', detail: 'Tidak menyambung.' }));
    }
    found.bytes = found.bytes.concat([...bytes]);
    if (found.bytes.length === found.length) {
      const whole = Uint8Array.from(found.bytes);
      if (sha256OfBytes(whole) !== found.sha256) {
        this.uploads.delete(id);
        return Promise.resolve(answer(460, { type: 'wrong-bytes', detail: 'Isi foto berbeda.' }));
      }
      (found.parcel ? this.parcels : this.photos).set(found.sha256, whole);
    }
    return Promise.resolve(tus(204, found.bytes.length, {}));
  }

  private draft(method: string, path: string, init: RequestInit): Response {
    const key = path.split('/').slice(3).join('/');
    const listed = (entry: [string, Json]) => {
      const [id = '', device = ''] = entry[0].split('/');
      const told = entry[1] as Record<string, Json>;
      const shown = Object.fromEntries(
        Object.entries(told).filter(([name]) => name !== 'content' && name !== 'version'),
      );
      return { id, device, ...shown };
    };
    if (method === 'PUT') this.drafts.set(key, JSON.parse(init.body as string) as Json);
    if (method === 'DELETE') this.drafts.delete(key);
    if (method !== 'GET') return new Response(null, { status: 204 });
    if (key === '') return answer(200, { items: [...this.drafts].map(listed) });
    const kept = this.drafts.get(key) as { content: Json } | undefined;
    return kept ? answer(200, { content: kept.content }) : answer(404, { type: 'not-found', detail: '' });
  }

  private parcelReceipt(sha256: string): Response {
    if (!this.parcels.has(sha256)) return answer(404, { type: 'not-found', detail: 'Belum ada.' });
    return answer(200, { receipt: this.receipt('parcel', sha256, 0, sha256) as unknown as Json });
  }

  private photoReceipt(sha256: string): Response {
    if (!this.photos.has(sha256)) return answer(404, { type: 'not-found', detail: 'Belum ada.' });
    return answer(200, { receipt: this.receipt('photo', sha256, 0, sha256) as unknown as Json });
  }

  private listChanges(): Response {
    const items = this.changes as unknown as Json;
    const gone = this.gone;
    this.changes = [];
    this.gone = [];
    return answer(200, { items, gone, cursor: `c${this.requests.length}`, more: false });
  }

  private change(id: string, stored: Stored): Change {
    const { state, revision, body } = stored;
    const at = this.now();
    const title = body.title ?? '';
    const { regionCode } = body;
    return {
      kind: 'activity',
      id,
      state,
      revision,
      published: false,
      openedAt: null,
      title,
      regionCode,
      at,
      review: null,
    };
  }

  private get(id: string): Stored {
    const stored = this.activities.get(id);
    if (!stored) throw new Error(`the server does not hold ${id}`);
    return stored;
  }

  private now(): string {
    this.time += 1000;
    return new Date(this.time).toISOString().replace('.000Z', 'Z');
  }
}

/** Midnight where she is; the phones of the tests begin at noon, UTC. */
const TWELVE_HOURS_LATER = '2026-11-21T00:00:00Z';

export const ME: SignedIn = {
  officer: { id: 'ernawati', name: 'Ny. Ernawati Basri', username: '82.04.08.2001-sekretaris' },
  team: {
    regionCode: '82.04.08.2001',
    name: 'TP PKK Desa Labuha',
    regionName: 'Labuha',
    tier: 'VILLAGE',
    kind: 'DESA',
    parentName: 'Kec. Bacan',
    parentCode: '82.04.08',
    timeZone: 'Asia/Jayapura',
    zoneLabel: 'WIT',
    graceDays: 0,
  },
  assignments: [],
  permissions: ['VIEW_ACTIVITY', 'WRITE_ACTIVITY'],
  fields: ['POKJA_III'],
  topTeam: false,
  sharedUntil: null,
};

function accepted(receipt: Receipt, state: ActivityState, missingPhotos: string[]): Json {
  return { receipt: receipt as unknown as Json, state, revision: receipt.revision, missingPhotos };
}

function answer(status: number, body: Json, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status: status === 460 ? 460 : status, headers });
}

function tus(status: number, offset: number, headers: Record<string, string>): Response {
  return new Response(null, {
    status,
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset), ...headers },
  });
}

async function bytesOf(body: BodyInit | null | undefined, most: number): Promise<Uint8Array> {
  const whole = new Uint8Array(await new Response(body ?? null).arrayBuffer());
  return whole.slice(0, most);
}
