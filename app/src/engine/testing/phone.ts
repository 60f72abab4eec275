import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createEngine, type Engine } from '../engine';
import type { Prepared } from '../photos';
import type { Line } from '../sending/line';
import { sha256OfBytes } from '../hash';
import type { ActivityBody } from '../model';
import type { Fetch } from '../api';
import { ME } from './server';

export const PHOTO_BYTES = 130_000;

/** A phone with its storage, its clock and its line to a server; it can be switched off and on. */
export class Phone {
  engine: Engine;
  line: Line = 'unknown';
  clock = Date.parse('2026-11-20T12:00:00Z');
  readonly storage = new IDBFactory();

  /** `tail` tells the ids of one phone from those of another. */
  constructor(
    private readonly server: { fetch: Fetch },
    private readonly tail = '00',
  ) {
    this.engine = this.start();
  }

  /** What making a bundle takes. */
  get making() {
    return { now: () => this.clock, randomBytes };
  }

  /** Where a rescue file is opened. */
  get room() {
    return { ...this.engine, now: () => this.clock };
  }

  /** The app is killed and opened again: only what lies in the storage is still there. */
  restart(): void {
    this.engine.db.close();
    this.engine = this.start();
  }

  /** The app is open a second time on the same phone. */
  secondWindow(): Engine {
    return this.start();
  }

  async signIn(): Promise<void> {
    await this.engine.db.account.put({ id: 'current', me: ME, expired: false });
  }

  /** A report with `photos` pictures is finished and put into the queue. */
  async report(photos = 0, patch: Partial<ActivityBody> = {}, id = this.newId()): Promise<string> {
    const { outbox } = this.engine;
    const hashes = await Promise.all(Array.from({ length: photos }, (_, index) => this.takePhoto(index)));
    const body = {
      ...BODY,
      photos: hashes.map((sha256) => ({ sha256, caption: null, private: false })),
      ...patch,
    };
    const owner = ME.officer.id;
    await outbox.enqueueReport({
      id,
      owner,
      body,
      title: 'Tanam cabai',
      typeName: 'Pekarangan',
      regionName: 'Labuha',
    });
    return id;
  }

  async takePhoto(number: number): Promise<string> {
    const prepared = photoOf(
      Uint8Array.from({ length: PHOTO_BYTES }, (_, index) => (index * 7 + number) % 251),
    );
    await this.engine.photos.keep(ME.officer.id, prepared);
    const { sha256 } = prepared;
    return sha256;
  }

  /** Time passes, then one round of sending and fetching. */
  async sync(milliseconds = 3_600_000): Promise<void> {
    this.clock += milliseconds;
    await this.engine.sync.wake();
  }

  async progress(id: string) {
    const view = await this.engine.reports.find(id);
    if (!view) throw new Error(`the phone does not know ${id}`);
    return view.progress;
  }

  private counter = 0;
  private newId(): string {
    this.counter += 1;
    return `01a20fc4-752d-7367-ae86-${this.tail}${String(this.counter).padStart(10, '0')}`;
  }

  private start(): Engine {
    return createEngine({
      fetch: this.server.fetch,
      indexedDB: this.storage,
      keyRange: IDBKeyRange,
      now: () => this.clock,
      random: () => 0.5,
      randomBytes,
      alone: (work) => work(),
      hold: () => Promise.resolve(() => undefined),
      later: () => () => undefined,
      line: () => this.line,
    });
  }
}

const randomBytes = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

export const BODY: ActivityBody = {
  baseRevision: 0,
  regionCode: '82.04.08.2001',
  field: 'POKJA_III',
  typeCode: 'III-01',
  title: 'Tanam cabai',
  startDate: '2026-11-20',
  endDate: null,
  startTime: null,
  place: 'RT 02',
  location: { latitude: -0.631, longitude: 127.484, accuracyMeters: 12 },
  participantsMale: 4,
  participantsFemale: 23,
  cadres: null,
  families: null,
  method: null,
  results: [{ indicator: 'III-01.1', value: '18' }],
  narrative: null,
  obstacles: null,
  partners: null,
  costs: [],
  photos: [],
  onBehalfOf: null,
  deviceTime: '2026-11-20T21:00:00+09:00',
};

/** As if a picture had been made small to these bytes. */
export function photoOf(bytes: Uint8Array<ArrayBuffer>): Prepared {
  const sha256 = sha256OfBytes(bytes);
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  return { sha256, origin: `file ${sha256}`, blob, thumb: blob, takenAt: null, location: null };
}
