import type { People } from '../engine/people/people';

/** One round for everybody, without a window. Fails when something still waits, so that the browser calls again. */
export async function sendAway(people: People): Promise<void> {
  await people.wakeNow();
  let left = 0;
  for (const person of await people.store.listKept()) {
    const { db } = people.engineOf(person);
    left += await db.outbox.filter((item) => item.state === 'waiting').count();
    db.close();
  }
  people.store.close();
  if (left > 0) throw new Error(`${left} items still wait`);
}
