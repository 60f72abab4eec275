import type { Database } from '../database';

/** An answer of the server as it was last seen here, with the moment. */
export interface Seen<T> {
  at: number;
  value: T;
}

/** Answers of one sort, of which only the newest are kept. */
export interface SeenSort {
  name: string;
  owner: string;
  most: number;
}

/** Remembers an answer, so that the screen without signal shows what it knew, and since when. */
export async function keepSeen(
  db: Database,
  sort: SeenSort,
  question: string,
  answer: Seen<unknown>,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ name: prefix(sort) + question, value: answer });
    const kept = await db.settings.where('name').startsWith(prefix(sort)).toArray();
    const newestFirst = kept.sort((a, b) => (b.value as Seen<unknown>).at - (a.value as Seen<unknown>).at);
    await db.settings.bulkDelete(newestFirst.slice(sort.most).map((row) => row.name));
  });
}

export async function findSeen<T>(
  db: Database,
  sort: SeenSort,
  question: string,
): Promise<Seen<T> | undefined> {
  return (await db.settings.get(prefix(sort) + question))?.value as Seen<T> | undefined;
}

function prefix(sort: SeenSort): string {
  return `seen/${sort.name}/${sort.owner}/`;
}
