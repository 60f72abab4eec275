import type { Api } from './api';
import type { Database } from './database';
import type { Certificate, SignedIn } from './model';

/** What she earned by practising: on its way to the server, or held by it; `none` when the server knows of none. */
export type Earned =
  | { state: 'waiting'; finishedOn: string; stars: number[] }
  | { state: 'held'; certificate: Certificate }
  | { state: 'none' };

/** The certificate of who has practised. It is the only thing that leaves the practice, by its own call. */
export class Certificates {
  constructor(
    private readonly db: Database,
    private readonly api: Api,
    private readonly now: () => number,
  ) {}

  async find(me: SignedIn): Promise<Earned | undefined> {
    return (await this.db.settings.get(name(me)))?.value as Earned | undefined;
  }

  async keep(me: SignedIn, stars: number[]): Promise<void> {
    await this.put(me, { state: 'waiting', finishedOn: today(this.now(), me.team.timeZone), stars });
  }

  /** Sends what waits; on a phone that knows nothing yet, asks once. */
  async step(me: SignedIn): Promise<void> {
    const earned = await this.find(me);
    if (earned === undefined) {
      const certificate = await this.api.certificate();
      await this.put(me, certificate ? { state: 'held', certificate } : { state: 'none' });
    } else if (earned.state === 'waiting') {
      const certificate = await this.api.keepCertificate(earned.finishedOn, earned.stars);
      await this.put(me, { state: 'held', certificate });
    }
  }


  private async put(me: SignedIn, earned: Earned): Promise<void> {
    await this.db.settings.put({ name: name(me), value: earned });
  }
}

function name(me: SignedIn): string {
  return `certificate:${me.officer.id}`;
}

function today(now: number, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(now);
}
