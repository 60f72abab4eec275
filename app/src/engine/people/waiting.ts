import type { People } from './people';
import type { Person } from './store';

/** What of an officer's work is only on this phone. */
export interface Waiting {
  reports: number;
  drafts: number;
}

export interface WaitingBeside {
  goesByItself: number;
  /** Until she signs in again. */
  needsHer: number;
}

export async function waitingOf(people: People, person: Person): Promise<Waiting> {
  const { db } = people.engineOf(person);
  const queue = await db.outbox.toArray();
  return { reports: new Set(queue.map((item) => item.reportId)).size, drafts: await db.drafts.count() };
}

/** The unsent reports of everybody but `inHand`, of those who signed out too. */
export async function waitingBeside(people: People, inHand: string | undefined): Promise<WaitingBeside> {
  const beside = { goesByItself: 0, needsHer: 0 };
  for (const person of await people.store.people.filter(({ id }) => id !== inHand).toArray()) {
    const { reports } = await waitingOf(people, person);
    const account = await people.engineOf(person).session.current();
    if (account?.expired === false) beside.goesByItself += reports;
    else beside.needsHer += reports;
  }
  return beside;
}
