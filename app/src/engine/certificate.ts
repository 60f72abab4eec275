import type { Api } from './api';
import type { Database } from './database';
import type { Certificate, SignedIn } from './model';

// The certificate of who has practised. It is the only thing that leaves the practice, by a call of its own.

/** What she earned: on its way to the server, or as the server holds it. */
export type Earned =
  | { state: 'waiting'; finishedOn: string; stars: number[] }
  | { state: 'held'; certificate: Certificate }
  | { state: 'none' };

export async function findEarned(db: Database, me: SignedIn): Promise<Earned | undefined> {
  const rows = await db.settings.bulkGet([due(me), seen(me)]);
  return (rows[0] ?? rows[1])?.value as Earned | undefined;
}

/** Keeps that she has finished, one number of stars for each exercise, to be told when there is signal. */
export async function keepEarned(db: Database, me: SignedIn, stars: number[], now: number): Promise<void> {
  const waiting: Earned = { state: 'waiting', finishedOn: localDay(now, me.team.timeZone), stars };
  await db.settings.put({ name: due(me), value: waiting });
}

/** Tells the server what waits; on a phone that knows nothing yet, asks once. */
export async function tellEarned(db: Database, api: Api, me: SignedIn): Promise<void> {
  const earned = await findEarned(db, me);
  if (earned === undefined) {
    const certificate = await api.certificate();
    await told(db, me, certificate ? { state: 'held', certificate } : { state: 'none' });
  } else if (earned.state === 'waiting') {
    await told(db, me, {
      state: 'held',
      certificate: await api.keepCertificate(earned.finishedOn, earned.stars),
    });
  }
}

async function told(db: Database, me: SignedIn, earned: Earned): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ name: seen(me), value: earned });
    await db.settings.delete(due(me));
  });
}

const due = (me: SignedIn) => `certificate:${me.officer.id}`;
// What the server has told can be asked again, as every answer seen.
const seen = (me: SignedIn) => `seen/certificate/${me.officer.id}`;

function localDay(now: number, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(now);
}
