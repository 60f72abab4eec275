import { Refusal, type Api } from '../api';
import type { Database } from '../database';
import type { DraftCopy, SignedIn } from '../model';
import { textKey } from '../sending/queued';
import type { Draft } from '../stored';

const LOOK_EVERY = 10 * 60_000;

/** What another phone of hers still writes, as far as this phone was told. */
export interface Elsewhere {
  at: number;
  copies: DraftCopy[];
}

interface Around {
  db: Database;
  api: Api;
  now: () => number;
  newId: () => string;
}

/**
 * Quietly brings copies of what is being written to the server, and asks what her other phones write. After a
 * failure the next round goes on where this one stopped.
 */
export async function keepInEscrow(around: Around, me: SignedIn): Promise<void> {
  if (!me.permissions.includes('WRITE_ACTIVITY')) return;
  await bringChanged(around, me);
  await removeDone(around, me);
  await lookElsewhere(around, me);
}

export const elsewhereKey = (owner: string): string => `elsewhere:${owner}`;

/** The name by which this phone's copies are told from those of her other phones. */
export async function deviceId({ db, newId }: Pick<Around, 'db' | 'newId'>): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const known = (await db.settings.get('device'))?.value;
    if (typeof known === 'string') return known;
    const made = newId();
    await db.settings.put({ name: 'device', value: made });
    return made;
  });
}

async function bringChanged(around: Around, me: SignedIn): Promise<void> {
  const { db, api } = around;
  for (const draft of await db.drafts.where('owner').equals(me.officer.id).toArray()) {
    const version = draft.version ?? 0;
    if ((await db.escrowed.get(draft.id))?.version === version || version === 0) continue;
    try {
      await api.keepDraft(draft.id, await deviceId(around), copyOf(draft));
    } catch (failure) {
      // Too long, or odd: this wording stays on the phone alone, and the next one is tried again.
      if (!(failure instanceof Refusal && (failure.status === 413 || failure.status === 422))) throw failure;
    }
    await db.escrowed.put({ id: draft.id, owner: me.officer.id, version });
  }
}

/** A copy goes when its draft was removed, or has become a report that arrived. */
async function removeDone(around: Around, me: SignedIn): Promise<void> {
  const { db, api } = around;
  for (const { id } of await db.escrowed.where('owner').equals(me.officer.id).toArray()) {
    if ((await db.drafts.get(id)) ?? (await db.outbox.get(textKey(id)))) continue;
    await api.removeDraft(id, await deviceId(around));
    await db.escrowed.delete(id);
  }
}

async function lookElsewhere(around: Around, me: SignedIn): Promise<void> {
  const { db, api, now } = around;
  const name = elsewhereKey(me.officer.id);
  const known = (await db.settings.get(name))?.value as Elsewhere | undefined;
  if (known && now() - known.at < LOOK_EVERY && now() >= known.at) return;
  const mine = await deviceId(around);
  const copies = (await api.drafts()).filter((copy) => copy.device !== mine);
  await db.settings.put({ name, value: { at: now(), copies } satisfies Elsewhere });
}

function copyOf(draft: Draft) {
  const { form } = draft;
  return {
    baseRevision: draft.baseRevision,
    version: draft.version ?? 0,
    changedAt: new Date(draft.changedAt).toISOString(),
    title: form.title.slice(0, 200),
    typeCode: form.typeCode,
    photos: form.photos.length,
    content: form,
  };
}
