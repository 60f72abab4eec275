import { Database } from '../database';
import type { World } from '../engine';
import type { AccountRow } from '../stored';
import { FIRST_STORE, nameOf, storeNameOf, unknownPerson } from './person';
import type { PeopleStore, Person } from './store';

/**
 * A phone from before: its store stays with whoever is signed in, and what others left in it moves to stores of
 * their own. Broken off at any point, it does the rest the next time.
 */
export async function adopt(people: PeopleStore, world: World): Promise<void> {
  const shared = open(FIRST_STORE, world);
  try {
    const account = await shared.account.get('current');
    const owners = await ownersIn(shared);
    const first = account?.me.officer.id ?? owners[0];
    if (first === undefined) return;
    const others = owners.filter((owner) => owner !== first);
    for (const owner of others) await move(shared, owner, world);
    const look = await shared.settings.where('name').anyOf('theme', 'language').toArray();
    await people.transaction('rw', [people.people, people.settings], async () => {
      await people.people.put(firstPerson(first, account));
      await people.people.bulkPut(others.map((owner) => unknownPerson(owner, storeNameOf(owner))));
      await people.settings.bulkPut(look);
      if (account) await people.settings.put({ name: 'inHand', value: first });
    });
  } finally {
    shared.close();
  }
}

function firstPerson(id: string, account: AccountRow | undefined): Person {
  const unknown = unknownPerson(id, FIRST_STORE);
  return account ? { ...unknown, ...nameOf(account.me), state: 'kept' } : unknown;
}

async function ownersIn(shared: Database): Promise<string[]> {
  const owners = new Set<string>();
  await shared.drafts.each(({ owner }) => owners.add(owner));
  await shared.outbox.each(({ owner }) => owners.add(owner));
  return [...owners];
}

/** First everything lies in her own store, then it leaves the shared one. */
async function move(shared: Database, owner: string, world: World): Promise<void> {
  const own = open(storeNameOf(owner), world);
  try {
    const drafts = await shared.drafts.where({ owner }).toArray();
    const outbox = await shared.outbox.where({ owner }).toArray();
    const reports = await shared.reports.filter((report) => report.owner === owner).toArray();
    const pictures = [
      ...drafts.flatMap(({ form }) => form.photos.map(({ sha256 }) => sha256)),
      ...reports.flatMap(({ photos }) => photos.map(({ sha256 }) => sha256)),
    ];
    const photos = (await shared.photos.bulkGet(pictures)).filter((photo) => photo !== undefined);
    const receipts = await shared.receipts.toArray();
    const settings = await shared.settings.filter(({ name }) => name.includes(owner)).toArray();
    await own.transaction(
      'rw',
      [own.drafts, own.outbox, own.reports, own.photos, own.receipts, own.settings],
      async () => {
        await own.drafts.bulkPut(drafts);
        await own.outbox.bulkPut(outbox);
        await own.reports.bulkPut(reports);
        await own.photos.bulkPut(photos.map((photo) => ({ ...photo, owner })));
        await own.receipts.bulkPut(receipts);
        await own.settings.bulkPut(settings);
      },
    );
    await shared.transaction(
      'rw',
      [shared.drafts, shared.outbox, shared.reports, shared.settings],
      async () => {
        await shared.drafts.bulkDelete(drafts.map(({ id }) => id));
        await shared.outbox.bulkDelete(outbox.map(({ key }) => key));
        await shared.reports.bulkDelete(reports.map(({ id }) => id));
        await shared.settings.bulkDelete(settings.map(({ name }) => name));
      },
    );
  } finally {
    own.close();
  }
}

function open(name: string, { indexedDB, keyRange }: World): Database {
  return new Database(name, indexedDB, keyRange);
}
