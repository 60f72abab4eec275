import type { SlipForm, SlipHolder } from '../api';
import type { People } from './people';
import { forgetPin } from './pins';
import type { Person } from './store';

const SECRET = 'slip';

/** Whose slip it is, before it is used up. */
export async function holderOf(people: People, code: string): Promise<SlipHolder> {
  return people.api.slipHolder(await formFor(people, code));
}

/** Signs in with the slip. */
export async function enterBySlip(
  people: People,
  code: string,
  holder: SlipHolder,
  deviceName: string,
): Promise<Person> {
  const form = { ...(await formFor(people, code)), deviceName };
  const person = await people.enterBy(holder.username, (api) => api.signInBySlip(form));
  await slipDone(people, person);
  return person;
}

/** She is in. A PIN that she may have forgotten goes with the slip. */
export async function slipDone(people: People, person: Person): Promise<void> {
  await forgetPin(people, person);
  await people.store.settings.delete(SECRET);
}

/**
 * A slip counts once. The secret that goes with it is kept until the answer is here: when that is lost on the way, the
 * same phone may ask again.
 */
async function formFor({ store, world }: People, code: string): Promise<SlipForm> {
  return store.transaction('rw', store.settings, async () => {
    const kept = (await store.settings.get(SECRET))?.value as SlipForm | undefined;
    if (kept?.code === code) return kept;
    const bytes = world.randomBytes(new Uint8Array(24));
    const form = { code, phone: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
    await store.settings.put({ name: SECRET, value: form });
    return form;
  });
}
