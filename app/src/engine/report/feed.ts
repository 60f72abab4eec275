import { Refusal, type Api } from '../api';
import type { Database } from '../database';
import type { LocalReport } from '../stored';
import type { ActivityDetail, ActivityItem, Change, PhotoOnServer, SignedIn } from '../model';
import type { Outbox } from '../sending/outbox';
import { textKey } from '../sending/queued';
import type { Receipts } from '../sending/receipts';
import { newsOf, type Notices } from './notices';
import { Value } from '../value';

// Beyond so many unknown reports the list is asked again, instead of one question for each.
const MOST_SINGLE_QUESTIONS = 10;
const PAGE = 200;
const MOST_PAGES = 10;

/** Keeps the phone's picture of the own team's reports as the server tells it. */
export class Feed {
  /** Grows when something in her whole scope changed: lists of other teams ask again. */
  readonly changes = new Value(0);

  constructor(
    private readonly db: Database,
    private readonly api: Api,
    private readonly receipts: Receipts,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
  ) {}

  /** Fetches what changed since the last time; the first time, the list of the own team. */
  async fetch(me: SignedIn): Promise<void> {
    const name = `cursor:${me.officer.id}`;
    const known = (await this.db.settings.get(name))?.value;
    let cursor: string;
    if (typeof known === 'string') {
      cursor = known;
    } else {
      // The cursor comes first: what changes while the list is read is told again, not lost.
      cursor = (await this.api.changes('now')).cursor;
      await this.seed(me);
      await this.db.settings.put({ name, value: cursor });
    }
    for (let more = true; more;) {
      const page = await this.api.changes(cursor);
      await this.take(me, page.items);
      for (const id of page.gone) await this.lose(me, id);
      cursor = page.cursor;
      await this.db.settings.put({ name, value: cursor });
      if (page.items.length + page.gone.length > 0) this.changes.set(this.changes.get() + 1);
      more = page.more;
    }
  }

  /** Asks for the whole of one report; without a receipt that verifies, nothing of it counts. */
  async refresh(me: SignedIn, id: string): Promise<ActivityDetail> {
    const answer = await this.ask(me, id);
    const { receipt } = answer;
    const expected = { kind: 'activity', id, sha256: receipt.sha256 } as const;
    if (!(await this.receipts.accept(receipt, expected))) throw new Error('the receipt does not verify');
    const detail = { ...answer, photos: await Promise.all(answer.photos.map((photo) => this.proven(photo))) };
    await this.settle(detail);
    if (detail.regionCode === me.team.regionCode || (await this.isFromHere(me, id))) {
      await this.change(id, me, (report) => ({ ...report, ...told(detail), detail }), detail);
    }
    return detail;
  }

  private async ask(me: SignedIn, id: string): Promise<ActivityDetail> {
    try {
      return await this.api.activity(id);
    } catch (failure) {
      if (isHidden(failure)) await this.loseIfForeign(me, id);
      throw failure;
    }
  }

  /** A photo counts as held by the server's signed word alone. */
  private async proven(photo: PhotoOnServer): Promise<PhotoOnServer> {
    const { sha256, receipt } = photo;
    const held =
      receipt !== null && (await this.receipts.accept(receipt, { kind: 'photo', id: sha256, sha256 }));
    return { ...photo, held };
  }

  /** What another phone brought for her leaves the queue, by the receipt of these very bytes and nothing less. */
  private async settle({ id, receipt, state, revision, photos }: ActivityDetail): Promise<void> {
    const text = await this.db.outbox.get(textKey(id));
    const missingPhotos = photos.filter((photo) => !photo.held).map((photo) => photo.sha256);
    if (text?.kind === 'text' && text.sha256 === receipt.sha256) {
      await this.outbox.textArrived(text, { receipt, state, revision, missingPhotos });
    }
    for (const { sha256, held } of photos) {
      if (held) await this.outbox.photoArrived(id, sha256);
    }
  }

  /** Forgets what the server can tell again; what is not yet sent stays. */
  async forget(me: SignedIn): Promise<void> {
    const unsent = new Set((await this.db.outbox.toArray()).map((item) => item.reportId));
    await this.db.settings.delete(`cursor:${me.officer.id}`);
    await this.db.reports
      .filter((report) => report.owner === me.officer.id && !unsent.has(report.id))
      .delete();
  }

  private async seed(me: SignedIn): Promise<void> {
    let after: string | null = '';
    for (let page = 0; page < MOST_PAGES && after !== null; page++) {
      const found = await this.api.activities({
        region: me.team.regionCode,
        own: true,
        limit: PAGE,
        after,
      });
      for (const item of found.items) {
        await this.change(item.id, me, (report) => ({ ...report, ...toldInList(item) }), item);
      }
      after = found.next;
    }
  }

  private async take(me: SignedIn, items: Change[]): Promise<void> {
    const unknown = new Set<string>();
    for (const item of items) {
      const report = await this.db.reports.get(item.id);
      // What she entered on behalf of another team is followed as well.
      if (item.regionCode !== me.team.regionCode && report?.owner !== me.officer.id) continue;
      if (report?.owner === me.officer.id && item.revision <= report.revision) await this.apply(me, item);
      else unknown.add(item.id);
    }
    if (unknown.size > MOST_SINGLE_QUESTIONS) {
      await this.seed(me);
    } else {
      for (const id of unknown) await this.refreshIfThere(me, id);
    }
  }

  private async apply(me: SignedIn, item: Change): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.reports, db.notices], async () => {
      const before = await db.reports.get(item.id);
      // Older news than the answer to our own sending tells nothing.
      if (!before || item.revision < before.revision) return;
      const { state, published, openedAt, review, at: changedAt } = item;
      const report = { ...before, state, published, openedAt, review, changedAt };
      await db.reports.put(report);
      await this.notices.add(newsOf(before, report, me));
    });
  }

  private async isFromHere(me: SignedIn, id: string): Promise<boolean> {
    return (await this.db.reports.get(id))?.owner === me.officer.id;
  }

  private async refreshIfThere(me: SignedIn, id: string): Promise<void> {
    try {
      await this.refresh(me, id);
    } catch (failure) {
      if (!isHidden(failure)) throw failure;
    }
  }

  /** It is no longer hers to see: the phone forgets it, but never what was not yet sent. */
  private async lose(me: SignedIn, id: string): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.reports, db.outbox, db.notices], async () => {
      const report = await db.reports.get(id);
      if (report?.owner !== me.officer.id) return;
      if ((await db.outbox.where('reportId').equals(id).count()) > 0) return;
      await db.reports.delete(id);
      await db.notices.filter((notice) => notice.owner === me.officer.id && notice.reportId === id).delete();
    });
  }

  // Without a word from the feed, what she wrote on this phone in a bidang of hers stays: the server itself
  // may have been set back to an older day.
  private async loseIfForeign(me: SignedIn, id: string): Promise<void> {
    const report = await this.db.reports.get(id);
    if (report && (report.body === null || !me.fields.includes(report.field))) await this.lose(me, id);
  }

  private async change(
    id: string,
    me: SignedIn,
    change: (report: LocalReport) => LocalReport,
    source: ActivityDetail | ActivityItem,
  ): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.reports, db.outbox, db.notices], async () => {
      const known = await db.reports.get(id);
      const waiting = await db.outbox.get(`text:${id}`);
      if (known && (waiting || source.revision < known.revision)) {
        // Her own wording, still on its way, is what she sees.
        await db.reports.put({ ...known, owner: me.officer.id });
        return;
      }
      const report = change({ ...(known ?? blank(id)), owner: me.officer.id });
      await db.reports.put(forgetOlderWording(report, known, source.revision));
      // A phone that meets a report for the first time has no news of it, only its story.
      if (known?.owner === me.officer.id) await this.notices.add(newsOf(known, report, me));
    });
  }
}

/** Not there, or of another bidang since her office changed. */
function isHidden(failure: unknown): boolean {
  return failure instanceof Refusal && (failure.status === 404 || failure.status === 403);
}

// A newer revision from another phone replaces what this phone once sent.
function forgetOlderWording(
  report: LocalReport,
  known: LocalReport | undefined,
  revision: number,
): LocalReport {
  if (known && revision > known.revision) return { ...report, body: null, sha256: null };
  return report;
}

function told(detail: ActivityDetail): Partial<LocalReport> {
  return {
    ...toldInBoth(detail),
    results: detail.results.map(({ indicator, value }) => ({ indicator, value })),
    photos: detail.photos.map(({ sha256, private: hidden, held }) => ({ sha256, private: hidden, held })),
    review: detail.reviews.at(-1) ?? null,
  };
}

function toldInList(item: ActivityItem): Partial<LocalReport> {
  return { ...toldInBoth(item), results: item.results, photos: item.photos, review: item.review };
}

function toldInBoth(source: ActivityDetail | ActivityItem) {
  return {
    regionCode: source.regionCode,
    regionName: source.regionName,
    field: source.field,
    typeCode: source.typeCode,
    typeName: source.typeName,
    title: source.title,
    startDate: source.startDate,
    male: source.participantsMale,
    female: source.participantsFemale,
    state: source.state,
    revision: source.revision,
    published: source.published,
    openedAt: source.openedAt,
    changedAt: source.submittedAt,
  };
}

function blank(id: string): LocalReport {
  return {
    id,
    owner: '',
    regionCode: '',
    regionName: '',
    field: 'SEKRETARIAT',
    typeCode: '',
    typeName: '',
    title: '',
    startDate: '',
    male: 0,
    female: 0,
    results: [],
    photos: [],
    body: null,
    sha256: null,
    state: null,
    revision: 0,
    published: false,
    openedAt: null,
    review: null,
    changedAt: '',
    detail: null,
  };
}
