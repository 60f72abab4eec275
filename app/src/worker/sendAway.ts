import type { Engine } from '../engine/engine';

/** One round of the queue without a window. Fails when something still waits, so that the browser calls again. */
export async function sendAway({ db, sync }: Engine): Promise<void> {
  try {
    await sync.wakeNow();
    const left = await db.outbox.filter((item) => item.state === 'waiting').count();
    if (left > 0) throw new Error(`${left} items still wait`);
  } finally {
    db.close();
  }
}
