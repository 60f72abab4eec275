import type { Database } from '../database';
import type { Aside, CarriedParcel, OutboxItem } from '../stored';
import type { QueuedDecision, QueuedParcel, QueuedPhoto, QueuedText } from '../stored';
import { arrived, reportOf, worded, type Finished } from '../report/localReport';
import type { Acceptance, Verdict } from '../model';
import type { PhotoLine } from './line';
import { dueAt, HOLD_MS, order, photoKey, rebased, texted, textKey, waitsForAnother } from './queued';
import { receiptKey } from './receipts';

export { HOLD_MS };

/** What is to be sent, in the store: it survives every restart. One bad item never stops the rest. */
export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
    private readonly line: PhotoLine,
  ) {}

  /** Takes over a finished report: the draft becomes a queued text and one item per missing photo. */
  async enqueueReport(finished: Finished): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.drafts, db.reports, db.outbox, db.photos, db.receipts], async () => {
      const earlier = await db.outbox.get(textKey(finished.id));
      const before = await db.reports.get(finished.id);
      const text = this.textItem(finished, earlier?.kind === 'text' ? earlier : undefined);
      await db.reports.put(reportOf(finished, text, before));
      await db.outbox.put(text);
      await this.queuePhotos(finished);
      await db.drafts.delete(finished.id);
    });
  }

  async withdraw(owner: string, reportId: string, reason: string): Promise<string> {
    const key = `withdrawal:${reportId}`;
    await this.db.outbox.put({ ...this.fresh(key, owner, reportId, HOLD_MS), kind: 'withdrawal', reason });
    return key;
  }

  /** Tells that a reviewer has this revision before her. */
  async open(owner: string, reportId: string, revision: number): Promise<void> {
    const item = this.fresh(`opening:${reportId}`, owner, reportId, 0);
    await this.db.outbox.put({ ...item, kind: 'opening', revision });
  }

  /** A reviewer's decision; the key takes it back while it is held. */
  async decide(
    owner: string,
    reportId: string,
    revision: number,
    decision: Verdict,
    note: string | null,
    known: Pick<QueuedDecision, 'decisionId' | 'seenState'> = {},
  ): Promise<string> {
    const key = `decision:${reportId}`;
    const item = this.fresh(key, owner, reportId, HOLD_MS);
    await this.db.outbox.put({ ...item, kind: 'decision', revision, decision, note, ...known });
    return key;
  }

  async publish(owner: string, reportId: string, published: boolean): Promise<string> {
    const key = `publication:${reportId}`;
    await this.db.outbox.put({
      ...this.fresh(key, owner, reportId, HOLD_MS),
      kind: 'publication',
      published,
    });
    return key;
  }

  /** Undoes what has not been sent yet; false when it is too late. */
  async takeBack(key: string): Promise<boolean> {
    const { db } = this;
    return db.transaction('rw', db.outbox, async () => {
      const item = await db.outbox.get(key);
      if (!item || item.state === 'sending') return false;
      await db.outbox.delete(key);
      return true;
    });
  }

  list(owner: string): Promise<OutboxItem[]> {
    return this.db.outbox.where('owner').equals(owner).toArray();
  }

  listOf(reportId: string): Promise<OutboxItem[]> {
    return this.db.outbox.where('reportId').equals(reportId).toArray();
  }

  /** The next item that may be sent now: words before photos, older before newer. */
  async next(owner: string): Promise<OutboxItem | undefined> {
    const items = await this.list(owner);
    const now = this.now();
    const wanted = await this.wanted(items);
    return wanted
      .filter((item) => dueAt(item, now) <= now)
      .sort((one, other) => order(one) - order(other) || one.queuedAt - other.queuedAt)[0];
  }

  /** Decisions that may be sent together with this one, the oldest first. */
  async otherDueDecisions(first: QueuedDecision, most: number): Promise<QueuedDecision[]> {
    const now = this.now();
    return (await this.list(first.owner))
      .filter((item) => item.kind === 'decision')
      .filter((item) => item.state === 'waiting' && dueAt(item, now) <= now)
      .sort((one, other) => one.queuedAt - other.queuedAt)
      .slice(0, most);
  }

  /** When the next waiting item becomes due, or null when nothing waits. */
  async nextDue(owner: string): Promise<number | null> {
    const now = this.now();
    const due = (await this.wanted(await this.list(owner))).map((item) => dueAt(item, now));
    return due.length === 0 ? null : Math.min(...due);
  }

  /** Photos that wait for Wi-Fi go over any line, this once. */
  async sendPhotosNow(owner: string): Promise<void> {
    await this.db.outbox
      .where('owner')
      .equals(owner)
      .modify((item) => {
        if (item.kind === 'photo') item.anyLine = true;
      });
  }

  // What may be sent as soon as it is due.
  private async wanted(items: OutboxItem[]): Promise<OutboxItem[]> {
    const held = await this.line.holdsPhotos();
    return items
      .filter((item) => item.state === 'waiting' && !waitsForAnother(item, items))
      .filter((item) => !(held && item.kind === 'photo' && !item.anyLine));
  }

  /** After a restart nothing is being sent any more. */
  async releaseSending(): Promise<void> {
    await this.db.outbox
      .filter((item) => item.state === 'sending')
      .modify((item) => {
        item.state = 'waiting';
      });
  }

  /** Signal is back: what waits after failures may go at once. */
  async retryNow(): Promise<void> {
    await this.db.outbox
      .filter((item) => item.retryAt > 0)
      .modify((item) => {
        item.retryAt = 0;
      });
  }

  async markSending(item: OutboxItem): Promise<void> {
    await this.change(item, (now) => {
      now.state = 'sending';
      if (now.kind === 'text' && !now.tried.includes(now.sha256)) now.tried.push(now.sha256);
    });
  }

  async rememberUpload(item: QueuedPhoto | QueuedParcel, uploadUrl: string, arrived: number): Promise<void> {
    await this.change(item, (now) => {
      if (now.kind === 'photo' || now.kind === 'parcel') Object.assign(now, { uploadUrl, arrived });
    });
  }

  async forgetUpload(item: QueuedPhoto | QueuedParcel): Promise<void> {
    await this.change(item, (now) => {
      if (now.kind !== 'photo' && now.kind !== 'parcel') return;
      delete now.uploadUrl;
      delete now.arrived;
    });
  }

  async rememberArrived(item: QueuedPhoto | QueuedParcel, bytes: number): Promise<void> {
    await this.change(item, (now) => {
      if (now.kind === 'photo' || now.kind === 'parcel') now.arrived = bytes;
    });
  }

  async markNotHeld(item: QueuedPhoto | QueuedParcel): Promise<void> {
    await this.change(item, (now) => {
      if (now.kind !== 'photo' && now.kind !== 'parcel') return;
      delete now.held;
      delete now.uploadUrl;
      delete now.arrived;
    });
  }

  async wait(item: OutboxItem, retryAt: number, attempts: number): Promise<void> {
    await this.change(item, (now) => {
      now.state = 'waiting';
      now.retryAt = retryAt;
      now.attempts = attempts;
    });
  }

  async setAside(item: OutboxItem, aside: Aside): Promise<void> {
    await this.change(item, (now) => {
      now.state = 'aside';
      now.aside = aside;
    });
  }

  async done(item: OutboxItem): Promise<void> {
    const { db } = this;
    await db.transaction('rw', db.outbox, async () => {
      const now = await db.outbox.get(item.key);
      if (now && !isReplaced(item, now)) await db.outbox.delete(item.key);
    });
  }

  /** The server holds this wording. If she changed it meanwhile, the newer one goes over it. */
  async textArrived(sent: QueuedText, acceptance: Acceptance): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.outbox, db.reports, db.receipts], async () => {
      const now = await db.outbox.get(sent.key);
      if (now?.kind === 'text') {
        if (now.sha256 === sent.sha256) await db.outbox.delete(sent.key);
        else await this.sendOver(now, acceptance.revision);
      }
      await db.reports.where('id').equals(sent.reportId).modify(arrived(acceptance));
      await this.markHeldPhotos(sent, acceptance.missingPhotos);
    });
  }

  /** Sends her own wording over the one the server holds. */
  async sendOver(item: QueuedText, revision: number): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.outbox, db.reports], async () => {
      const over = rebased(item, revision);
      await db.outbox.put(over);
      await db.reports.where('id').equals(item.reportId).modify(worded(over));
    });
  }

  /** She takes the stored wording: hers leaves the queue, the rest is told by the server. The answer undoes it. */
  async giveUp(item: QueuedText): Promise<() => Promise<void>> {
    const { db } = this;
    const { reportId } = item;
    const tables = [db.outbox, db.reports];
    return db.transaction('rw', tables, async () => {
      const given = await this.listOf(reportId);
      const report = await db.reports.get(reportId);
      await db.outbox.bulkDelete(given.map(({ key }) => key));
      await db.reports.update(reportId, { body: null, sha256: null });
      return () =>
        db.transaction('rw', tables, async () => {
          // What she has written since goes before what she takes back.
          if ((await this.listOf(reportId)).length > 0) return;
          await db.outbox.bulkPut(given);
          if (report) await db.reports.update(reportId, { body: report.body, sha256: report.sha256 });
        });
    });
  }

  /**
   * A report that a rescue file brings back. False when this phone has it already: as it is, newer, or with the
   * receipt for it.
   */
  async restore(
    finished: Finished,
    { queuedAt, tried, textWaits }: { queuedAt: number; tried: string[]; textWaits: boolean },
  ): Promise<boolean> {
    const { db } = this;
    return db.transaction('rw', [db.reports, db.outbox, db.photos, db.receipts], async () => {
      const text = { ...this.textItem(finished, undefined), queuedAt };
      const queued = await db.outbox.get(text.key);
      const waiting = queued?.kind === 'text' ? queued : undefined;
      const known = await db.reports.get(finished.id);
      const words = waiting?.sha256 ?? known?.sha256 ?? null;
      const same = words === text.sha256;
      if (!same && (waiting ? waiting.queuedAt >= queuedAt : words !== null)) return false;
      if (!same) await db.reports.put(reportOf(finished, text, known));
      const receipt = await db.receipts.get(receiptKey('activity', finished.id, text.sha256));
      const comesBack = textWaits && !receipt && !(waiting && same);
      if (comesBack) await db.outbox.put({ ...text, tried: [...(waiting?.tried ?? []), ...tried] });
      const before = await db.outbox.where('reportId').equals(finished.id).count();
      await this.queuePhotos(finished);
      return comesBack || (await db.outbox.where('reportId').equals(finished.id).count()) > before;
    });
  }

  /** A sealed bundle of another officer, to be brought when there is signal. */
  async carry(parcel: CarriedParcel): Promise<void> {
    const { db } = this;
    const { sha256, owner, bytes } = parcel;
    await db.transaction('rw', [db.outbox, db.parcels], async () => {
      await db.parcels.put(parcel);
      const item = this.fresh(`parcel:${sha256}`, owner, sha256, 0);
      await db.outbox.put({ ...item, kind: 'parcel', sha256, bytes });
    });
  }

  /** The server has the bundle: this phone needs it no more. */
  async brought(item: QueuedParcel): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.outbox, db.parcels], async () => {
      await db.outbox.delete(item.key);
      await db.parcels.delete(item.sha256);
    });
  }

  /** The server holds a photo that still waits here. */
  async photoArrived(reportId: string, sha256: string): Promise<void> {
    await this.db.outbox.delete(photoKey(reportId, sha256));
  }

  private async queuePhotos({ id, owner, body }: Finished): Promise<void> {
    const wanted = new Set(body.photos.map((photo) => photo.sha256));
    for (const item of await this.listOf(id)) {
      if (item.kind === 'photo' && !wanted.has(item.sha256)) await this.db.outbox.delete(item.key);
    }
    for (const { sha256 } of body.photos) {
      const key = photoKey(id, sha256);
      const receipt = await this.db.receipts.get(receiptKey('photo', sha256, sha256));
      const queued = await this.db.outbox.get(key);
      const photo = await this.db.photos.get(sha256);
      if (receipt || (queued && queued.state !== 'aside') || !photo) continue;
      await this.db.outbox.put({
        ...this.fresh(key, owner, id, 0),
        kind: 'photo',
        sha256,
        bytes: photo.bytes,
      });
    }
  }

  private async markHeldPhotos(sent: QueuedText, missing: string[]): Promise<void> {
    const named = sent.body.photos.map((photo) => photo.sha256);
    await this.db.outbox
      .where('reportId')
      .equals(sent.reportId)
      .modify((item) => {
        if (item.kind === 'photo' && named.includes(item.sha256)) item.held = !missing.includes(item.sha256);
      });
  }

  private textItem(finished: Finished, earlier: QueuedText | undefined): QueuedText {
    const fresh = this.fresh(textKey(finished.id), finished.owner, finished.id, 0);
    const tried = earlier ? earlier.tried : [];
    return { ...fresh, kind: 'text', tried, ...texted(finished.body) };
  }

  private fresh(key: string, owner: string, reportId: string, hold: number) {
    const now = this.now();
    return {
      key,
      owner,
      reportId,
      queuedAt: now,
      holdUntil: hold === 0 ? 0 : now + hold,
      retryAt: 0,
      attempts: 0,
      state: 'waiting' as const,
    };
  }

  // An item may have been replaced or taken back while its attempt was under way.
  private async change(item: OutboxItem, change: (now: OutboxItem) => void): Promise<void> {
    const { db } = this;
    await db.transaction('rw', db.outbox, async () => {
      const now = await db.outbox.get(item.key);
      if (!now || isReplaced(item, now)) return;
      change(now);
      await db.outbox.put(now);
    });
  }
}

function isReplaced(item: OutboxItem, now: OutboxItem): boolean {
  if (item.kind === 'text' && now.kind === 'text') return now.sha256 !== item.sha256;
  return now.queuedAt !== item.queuedAt;
}
