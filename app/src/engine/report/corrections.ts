import type { Database } from '../database';
import type { Draft, DraftForm } from '../stored';
import type { Drafts } from './drafts';
import type { Feed } from './feed';
import type { ActivityBody, SignedIn } from '../model';
import { textKey } from '../sending/queued';
import { formOf } from './report';

/**
 * Opens a report that has left the form once more. What she already changed goes on; else the wording
 * still waiting here, else the one sent from here, else the one the server holds.
 */
export async function beginCorrection(
  { db, drafts, feed }: { db: Database; drafts: Drafts; feed: Feed },
  me: SignedIn,
  id: string,
): Promise<Draft> {
  const begun = await drafts.get(id);
  if (begun) return begun;
  const report = await db.reports.get(id);
  const queued = await db.outbox.get(textKey(id));
  const { version } = (await db.escrowed.get(id)) ?? { version: 0 };
  // The copy that another phone can take up counts on from where it stands.
  const draft = { ...drafts.blank(me.officer.id, me.team.regionCode, '', null), version };
  const formFrom = (body: Partial<ActivityBody>, regionName?: string): DraftForm => {
    const form = formOf(body);
    return form.regionCode === me.team.regionCode ? form : { ...form, regionName: regionName ?? '' };
  };
  if (queued?.kind === 'text') {
    const { body } = queued;
    return { ...draft, id, baseRevision: body.baseRevision, form: formFrom(body, report?.regionName) };
  }
  if (report?.body) {
    return { ...draft, id, baseRevision: report.revision, form: formFrom(report.body, report.regionName) };
  }
  const detail = report?.detail?.revision === report?.revision ? report?.detail : null;
  const stored = detail ?? (await feed.refresh(me, id));
  return { ...draft, id, baseRevision: stored.revision, form: formFrom(stored, stored.regionName) };
}
