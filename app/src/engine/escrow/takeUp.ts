import type { Api } from '../api';
import type { Database } from '../database';
import type { DraftCopy, SignedIn } from '../model';
import type { Drafts } from '../report/drafts';
import { emptyForm } from '../report/report';
import { textKey } from '../sending/queued';
import type { Draft, DraftForm, DraftPhoto } from '../stored';
import { elsewhereKey, type Elsewhere } from './escrow';

/** Those of her other phones' drafts that this phone does not have itself, the newest first. */
export async function listElsewhere(db: Database, owner: string): Promise<DraftCopy[]> {
  const told = (await db.settings.get(elsewhereKey(owner)))?.value as Elsewhere | undefined;
  const newest = new Map<string, DraftCopy>();
  for (const copy of told?.copies ?? []) {
    const before = newest.get(copy.id);
    if (!before || before.changedAt < copy.changedAt) newest.set(copy.id, copy);
  }
  const missing = [];
  for (const copy of newest.values()) {
    if (!(await isHere(db, copy))) missing.push(copy);
  }
  return missing.sort((one, other) => other.changedAt.localeCompare(one.changedAt));
}

/**
 * Goes on here with what another phone began, under the same id: sent from both, the two wordings meet in the
 * choice between two versions. Photos cannot travel; the draft remembers which stayed behind.
 */
export async function takeUp(
  { db, api, drafts }: { db: Database; api: Api; drafts: Drafts },
  me: SignedIn,
  copy: DraftCopy,
): Promise<Draft> {
  const begun = await drafts.get(copy.id);
  if (begun) return begun;
  const content = (await api.draft(copy.id, copy.device)) as Partial<DraftForm>;
  const form: DraftForm = { ...emptyForm(me.team.regionCode, ''), ...content };
  const photos: DraftPhoto[] = [];
  const photosElsewhere: DraftPhoto[] = [];
  for (const photo of form.photos) {
    const here = (await db.photos.get(photo.sha256))?.blob;
    (here ? photos : photosElsewhere).push(photo);
  }
  const { version } = (await db.escrowed.get(copy.id)) ?? { version: 0 };
  const draft = {
    ...drafts.blank(me.officer.id, me.team.regionCode, '', null),
    id: copy.id,
    baseRevision: copy.baseRevision,
    version,
    step: 2,
    form: { ...form, photos },
    ...(photosElsewhere.length > 0 ? { photosElsewhere } : {}),
  };
  drafts.save(draft);
  await drafts.flush();
  return draft;
}

/** The copy of a phone that is lost or broken is not shown any more. */
export async function letGo(
  { db, api }: { db: Database; api: Api },
  owner: string,
  copy: DraftCopy,
): Promise<void> {
  await api.removeDraft(copy.id, copy.device);
  const name = elsewhereKey(owner);
  const told = (await db.settings.get(name))?.value as Elsewhere | undefined;
  const copies = (told?.copies ?? []).filter((other) => other.id !== copy.id || other.device !== copy.device);
  await db.settings.put({ name, value: { at: told?.at ?? 0, copies } });
}

async function isHere(db: Database, { id, baseRevision }: DraftCopy): Promise<boolean> {
  if ((await db.drafts.get(id)) ?? (await db.outbox.get(textKey(id)))) return true;
  return ((await db.reports.get(id))?.revision ?? 0) > baseRevision;
}
