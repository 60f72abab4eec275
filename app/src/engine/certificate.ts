import type { Api } from './api';
import type { Database } from './database';
import type { Certificate, SignedIn } from './model';

/** What she earned by practising: on its way to the server, or as the server holds it. */
export type Earned =
  | { state: 'waiting'; finishedOn: string; stars: number[] }
  | { state: 'held'; certificate: Certificate }
  | { state: 'none' };

/** The certificate of who has practised. It is the only thing that leaves the practice, by a call of its own. */
export class Certificates {
  constructor(
    private readonly db: Database,
    private readonly api: Api,
    private readonly now: () => number,
  ) {}

  async find(me: SignedIn): Promise<Earned | undefined> {
    const rows = await this.db.settings.bulkGet([due(me), seen(me)]);
    return (rows[0] ?? rows[1])?.value as Earned | undefined;
  }

  async keep(me: SignedIn, stars: number[]): Promise<void> {
    const waiting: Earned = { state: 'waiting', finishedOn: today(this.now(), me.team.timeZone), stars };
    await this.db.settings.put({ name: due(me), value: waiting });
  }

  /** Sends what waits; on a phone that knows nothing yet, asks once. */
  async step(me: SignedIn): Promise<void> {
    const earned = await this.find(me);
    if (earned === undefined) {
      const certificate = await this.api.certificate();
      await this.told(me, certificate ? { state: 'held', certificate } : { state: 'none' });
    } else if (earned.state === 'waiting') {
      const certificate = await this.api.keepCertificate(earned.finishedOn, earned.stars);
      await this.told(me, { state: 'held', certificate });
    }
  }

  private async told(me: SignedIn, earned: Earned): Promise<void> {
    const { db } = this;
    await db.transaction('rw', db.settings, async () => {
      await db.settings.put({ name: seen(me), value: earned });
      await db.settings.delete(due(me));
    });
  }
}

const due = (me: SignedIn) => `certificate:${me.officer.id}`;
// What the server has told can be asked again, as every answer seen.
const seen = (me: SignedIn) => `seen/certificate/${me.officer.id}`;

function today(now: number, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(now);
}
