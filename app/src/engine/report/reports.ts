import Dexie from 'dexie';
import type { Database } from '../database';
import type { LocalReport, OutboxItem, StoredReceipt } from '../stored';
import type { Field } from '../model';
import type { PhotoLine } from '../sending/line';
import { progressOf, receiptKey, type Progress } from '../sending/receipts';

/** A report as the screens show it. */
export interface ReportView {
  report: LocalReport;
  items: OutboxItem[];
  progress: Progress;
}

/** What this phone knows of the own team's reports, without asking anybody. */
export class Reports {
  constructor(
    private readonly db: Database,
    private readonly line: PhotoLine,
  ) {}

  async find(id: string): Promise<ReportView | undefined> {
    const report = await this.db.reports.get(id);
    return report && (await this.views([report]))[0];
  }

  /** The newest first. */
  async list(owner: string, limit: number): Promise<ReportView[]> {
    return this.views(await this.byDate(owner).reverse().limit(limit).toArray());
  }

  /** Those with something left to send. */
  async listUnsent(owner: string): Promise<ReportView[]> {
    const items = await this.db.outbox.where('owner').equals(owner).sortBy('queuedAt');
    const ids = [...new Set(items.filter(isOfAuthor).map((item) => item.reportId))];
    const reports = await this.db.reports.bulkGet(ids);
    return this.views(reports.filter((report) => report !== undefined));
  }

  /** Those the kecamatan sent back and that were not yet mended. */
  async listReturned(owner: string): Promise<ReportView[]> {
    const reports = await this.byDate(owner)
      .reverse()
      .filter((report) => report.state === 'RETURNED')
      .toArray();
    const views = await this.views(reports);
    return views.filter((view) => view.progress.state === 'returned');
  }

  /** Reports of a month such as `2026-11`, counted by bidang; withdrawn ones do not count. */
  async countMonth(owner: string, month: string): Promise<Map<Field, number>> {
    const counts = new Map<Field, number>();
    await this.db.reports
      .where('[owner+startDate]')
      .between([owner, `${month}-00`], [owner, `${month}-99`])
      .each((report) => {
        if (report.state !== 'WITHDRAWN') counts.set(report.field, (counts.get(report.field) ?? 0) + 1);
      });
    return counts;
  }

  /** The words of the reports with their signs: queue and receipts are read beside them. */
  private async views(reports: LocalReport[]): Promise<ReportView[]> {
    const ids = reports.map((report) => report.id);
    const items = await this.db.outbox.where('reportId').anyOf(ids).toArray();
    const receipts = await this.receiptsOf(reports);
    const photosHeld = await this.line.holdsPhotos();
    return reports.map((report) => {
      const own = items.filter((item) => item.reportId === report.id && isOfAuthor(item));
      return { report, items: own, progress: progressOf({ report, items: own, receipts, photosHeld }) };
    });
  }

  private async receiptsOf(reports: LocalReport[]): Promise<Map<string, StoredReceipt>> {
    const keys = reports.flatMap((report) => [
      ...(report.sha256 === null ? [] : [receiptKey('activity', report.id, report.sha256)]),
      ...report.photos.map((photo) => receiptKey('photo', photo.sha256, photo.sha256)),
    ]);
    const kept = await this.db.receipts.bulkGet(keys);
    return new Map(kept.filter((receipt) => receipt !== undefined).map((receipt) => [receipt.key, receipt]));
  }

  private byDate(owner: string) {
    return this.db.reports.where('[owner+startDate]').between([owner, Dexie.minKey], [owner, Dexie.maxKey]);
  }
}

// A reviewer's own items of the same report are not the sender's to wait for.
function isOfAuthor(item: OutboxItem): boolean {
  return item.kind === 'text' || item.kind === 'photo' || item.kind === 'withdrawal';
}
