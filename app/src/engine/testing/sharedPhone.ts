import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ActivityBody, SignedIn } from '../model';
import { People } from '../people/people';
import { makePin } from '../people/pin';
import type { Person } from '../people/store';
import { BODY, photoOf } from './phone';
import { ME, type TestServer } from './server';

export const IDA: SignedIn = {
  ...ME,
  officer: { id: 'ida', name: 'Ny. Ida Rahma', username: '82.04.08.2001-ketua' },
};
export const PIN = '2846';
/** Tests guess often; one of them pays the real price. */
const CHEAP = 16;

/** One phone that several officers of a desa use; it can be switched off and on. */
export class SharedPhone {
  people: People;
  clock = Date.parse('2026-11-20T12:00:00Z');
  /** For whom the browser opens pictures. */
  named: string | null = null;
  private counter = 0;

  constructor(
    private readonly server: TestServer,
    readonly storage = new IDBFactory(),
  ) {
    this.people = this.start();
  }

  /** The app is killed and opened again. */
  async restart(): Promise<void> {
    for (const person of await this.people.store.people.toArray()) this.people.engineOf(person).db.close();
    this.people.store.close();
    this.people = this.start();
    await this.people.open();
  }

  /** She signs in with her password and chooses a PIN. */
  async join({ officer }: SignedIn): Promise<Person> {
    const person = await this.people.signIn(officer.username, 'sandi', false, 'HP');
    const pin = await makePin(PIN, new Uint8Array(16), CHEAP);
    if (!person.pin) await this.people.store.people.update(person.id, { pin });
    return this.person(person.id);
  }

  async person(id: string): Promise<Person> {
    const person = await this.people.store.people.get(id);
    if (!person) throw new Error(`the phone does not know ${id}`);
    return person;
  }

  async engine(id: string) {
    return this.people.engineOf(await this.person(id));
  }

  /** She finishes a report with one photo. */
  async report(owner: string, patch: Partial<ActivityBody> = {}, id = this.newId()): Promise<string> {
    const { outbox, photos } = await this.engine(owner);
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index + this.counter) % 251);
    const prepared = photoOf(bytes);
    await photos.keep(owner, prepared);
    const { sha256 } = prepared;
    const body = { ...BODY, photos: [{ sha256, caption: null, private: false }], ...patch };
    const names = { title: body.title ?? '', typeName: 'Pekarangan', regionName: 'Labuha' };
    await outbox.enqueueReport({ id, owner, body, ...names });
    return id;
  }

  async draft(owner: string, title: string): Promise<string> {
    const { drafts } = await this.engine(owner);
    const draft = drafts.blank(owner, BODY.regionCode, '2026-11-20', null);
    drafts.save({ ...draft, form: { ...draft.form, title } });
    await drafts.flush();
    return draft.id;
  }

  async send(milliseconds = 7 * 3_600_000): Promise<void> {
    this.clock += milliseconds;
    await this.people.wakeNow();
  }

  private newId(): string {
    this.counter += 1;
    return `01a20fc4-752d-7367-ae86-${String(this.counter).padStart(12, '0')}`;
  }

  private start(): People {
    return new People({
      fetch: this.server.fetch,
      indexedDB: this.storage,
      keyRange: IDBKeyRange,
      now: () => this.clock,
      random: () => 0.5,
      randomBytes: (bytes) => crypto.getRandomValues(bytes),
      alone: (work) => work(),
      hold: () => Promise.resolve(() => undefined),
      later: () => () => undefined,
      line: () => 'unknown',
      nameOfficer: (id) => {
        this.named = id;
      },
    });
  }
}
