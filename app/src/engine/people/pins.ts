import type { People } from './people';
import { isAlone, NO_WRONG_TRIES } from './person';
import { isRight, makePin } from './pin';
import type { Person } from './store';
import { waitAfterWrong } from './tries';

// What is done with the PIN of a person; loaded when it is asked for.

export async function choosePin({ store, world }: People, { id }: Person, digits: string): Promise<void> {
  const pin = await makePin(digits, world.randomBytes(new Uint8Array(16)));
  await store.people.update(id, { pin, wrong: NO_WRONG_TRIES });
}

/** For who forgot it and has proved by her password that it is she. */
export async function forgetPin({ store }: People, { id }: Person): Promise<void> {
  await store.people.update(id, { pin: null });
}

/** Only for who is alone on this phone; else the others could open her work. */
export async function dropPin({ store }: People, person: Person): Promise<void> {
  if (isAlone(person, await store.listKept())) await store.people.update(person.id, { pin: null });
}

export async function lockAfter({ store }: People, { id }: Person, minutes: number): Promise<void> {
  await store.people.update(id, { lockAfterMinutes: minutes });
}

/** The try is counted before it is looked at: ending the app in between wins nothing. */
export async function tryPin(
  { store }: People,
  { id }: Person,
  digits: string,
): Promise<'right' | 'wrong' | 'wait'> {
  const { people } = store;
  const pin = await store.transaction('rw', people, async () => {
    const person = await people.get(id);
    if (!person?.pin || person.wrong.waitMs > 0) return null;
    const times = person.wrong.times + 1;
    await people.update(id, { wrong: { times, waitMs: waitAfterWrong(times) } });
    return person.pin;
  });
  if (!pin) return 'wait';
  if (!(await isRight(pin, digits))) return 'wrong';
  await people.update(id, { wrong: NO_WRONG_TRIES });
  return 'right';
}

/** So long has the lock been in sight since the last time. */
export async function waited({ store }: People, { id }: Person, milliseconds: number): Promise<void> {
  await store.people
    .where('id')
    .equals(id)
    .modify(({ wrong }) => {
      wrong.waitMs = Math.max(0, wrong.waitMs - milliseconds);
    });
}
