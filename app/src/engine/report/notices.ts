import Dexie from 'dexie';
import type { Database } from '../database';
import type { SignedIn } from '../model';
import type { LocalReport, StoredNotice } from '../stored';

const MOST = 100;

/** What others did with the own team's reports: kept on the phone until newer news takes its place. */
export class Notices {
  constructor(private readonly db: Database) {}

  /** Runs inside the transaction that changes the report; what is already known is told once. */
  async add(notices: StoredNotice[]): Promise<void> {
    const known = await this.db.notices.bulkGet(notices.map((notice) => notice.id));
    const fresh = notices.filter((_, index) => known[index] === undefined);
    await this.db.notices.bulkAdd(fresh);
    for (const owner of new Set(fresh.map((notice) => notice.owner))) await this.keepNewest(owner);
  }

  /** The newest first. */
  list(owner: string): Promise<StoredNotice[]> {
    return this.byTime(owner).reverse().toArray();
  }

  listUnread(owner: string): Promise<StoredNotice[]> {
    return this.db.notices.where('[owner+read]').equals([owner, 0]).toArray();
  }

  countUnread(owner: string): Promise<number> {
    return this.db.notices.where('[owner+read]').equals([owner, 0]).count();
  }

  /** She has the report before her: what was told of it is known. */
  async markRead(owner: string, reportId: string): Promise<void> {
    await this.db.notices
      .where('[owner+read]')
      .equals([owner, 0])
      .filter((notice) => notice.reportId === reportId)
      .modify({ read: 1 });
  }

  async markAllRead(owner: string): Promise<void> {
    await this.db.notices.where('[owner+read]').equals([owner, 0]).modify({ read: 1 });
  }

  private async keepNewest(owner: string): Promise<void> {
    const old = await this.byTime(owner).reverse().offset(MOST).primaryKeys();
    await this.db.notices.bulkDelete(old);
  }

  private byTime(owner: string) {
    return this.db.notices.where('[owner+at]').between([owner, Dexie.minKey], [owner, Dexie.maxKey]);
  }
}

/** What somebody else did between the two; nothing of what this phone itself sent. */
export function newsOf(before: LocalReport, after: LocalReport, me: SignedIn): StoredNotice[] {
  const { id: reportId, owner, title, field, review } = after;
  const notice = { owner, reportId, title, field, note: null, by: null, read: 0 as const };
  const told: StoredNotice[] = [];
  if (review && review.decidedAt !== before.review?.decidedAt && !isBy(review.reviewer, me)) {
    told.push({
      ...notice,
      id: `${reportId}/review/${review.decidedAt}`,
      what: review.decision === 'APPROVED' ? 'approved' : 'returned',
      note: review.note,
      by: review.reviewer,
      at: review.decidedAt,
    });
  }
  const at = after.changedAt;
  if (after.state === 'WITHDRAWN' && before.state !== 'WITHDRAWN') {
    told.push({ ...notice, id: `${reportId}/withdrawn`, what: 'withdrawn', at });
  } else if (after.published !== before.published && after.revision === before.revision) {
    const what = after.published ? 'published' : 'hidden';
    told.push({ ...notice, id: `${reportId}/${what}/${at}`, what, at });
  }
  return told;
}

function isBy(reviewer: { name: string; team: string }, me: SignedIn): boolean {
  return reviewer.name === me.officer.name && reviewer.team === me.team.name;
}
