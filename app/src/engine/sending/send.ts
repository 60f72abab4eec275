import { NoAnswer, Refusal, type Api, type DecisionForm, type DecisionOutcome, type Fetch } from '../api';
import type { Database } from '../database';
import type { OutboxItem, QueuedDecision, QueuedPhoto, QueuedText } from '../stored';
import type { Receipt } from '../model';
import { letGo } from '../review/letGo';
import { NOT_YET, SENT, type Outcome } from './outcome';
import type { Outbox } from './outbox';
import { upload } from './upload';
import type { Receipts } from './receipts';

/** As many as the server takes in one call. */
const MOST_DECISIONS = 200;

/** One attempt to send one item; the outcome is decided here, once. */
export class Sender {
  constructor(
    readonly db: Database,
    readonly api: Api,
    readonly outbox: Outbox,
    readonly receipts: Receipts,
    readonly fetch: Fetch,
  ) {}

  async attempt(item: OutboxItem): Promise<Outcome> {
    try {
      return await this.send(item);
    } catch (failure) {
      return outcomeOf(failure);
    }
  }

  private async send(item: OutboxItem): Promise<Outcome> {
    switch (item.kind) {
      case 'text':
        return this.sendText(item);
      case 'photo':
        return this.sendPhoto(item);
      case 'withdrawal': {
        const { state } = await this.api.withdraw(item.reportId, item.reason);
        await this.db.reports.update(item.reportId, { state });
        break;
      }
      case 'opening':
        await this.api.open(item.reportId, item.revision);
        break;
      case 'decision':
        return this.sendDecisions(item);
      case 'publication':
        await this.api.publish(item.reportId, item.published);
        break;
      case 'parcel':
        return (await import('../parcel/carry')).bring(item, this);
    }
    await this.outbox.done(item);
    return SENT;
  }

  /** Several decisions that are due travel in one call, each with its own outcome. */
  private async sendDecisions(first: QueuedDecision): Promise<Outcome> {
    const others = await this.outbox.otherDueDecisions(first, MOST_DECISIONS - 1);
    if (others.length === 0) {
      await this.api.review(decisionForm(first));
      await this.decided(first);
      return SENT;
    }
    const outcomes = await this.api.reviewAll([first, ...others].map(decisionForm));
    for (const item of others) {
      const outcome = decisionOutcome(item, outcomes);
      if (outcome.kind === 'sent') await this.decided(item);
      else if (outcome.kind === 'refused') await this.outbox.setAside(item, outcome.aside);
    }
    const outcome = decisionOutcome(first, outcomes);
    if (outcome.kind === 'sent') await this.decided(first);
    return outcome;
  }

  // In this order: a decision that is sent again after a crash is known again by its id.
  private async decided(item: QueuedDecision): Promise<void> {
    await letGo(this.db, item.reportId);
    await this.outbox.done(item);
  }

  private async sendText(item: QueuedText): Promise<Outcome> {
    try {
      const acceptance = await this.api.putActivity(item.reportId, item.text);
      const expected = { kind: 'activity', id: item.reportId, sha256: item.sha256 } as const;
      if (!(await this.receipts.accept(acceptance.receipt, expected))) return NOT_YET;
      await this.outbox.textArrived(item, acceptance);
      return SENT;
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.status === 409 && failure.stored)) throw failure;
      // The stored version is an earlier wording of this very phone whose answer was lost: no conflict.
      if (!item.tried.includes(failure.stored.sha256) || failure.stored.sha256 === item.sha256) throw failure;
      await this.outbox.sendOver(item, failure.stored.revision);
      return SENT;
    }
  }

  private async sendPhoto(item: QueuedPhoto): Promise<Outcome> {
    if (await this.receipts.has('photo', item.sha256, item.sha256)) {
      await this.outbox.done(item); // the same picture came with another report
      return SENT;
    }
    if (!item.held) {
      const photo = await this.db.photos.get(item.sha256);
      if (!photo?.blob) return { kind: 'refused', aside: { why: 'photoGone' } };
      await upload(item, photo.blob, this.outbox, this.fetch);
    }
    const receipt = await this.findPhotoReceipt(item);
    if (!receipt) return NOT_YET;
    const expected = { kind: 'photo', id: item.sha256, sha256: item.sha256 } as const;
    if (!(await this.receipts.accept(receipt, expected))) return NOT_YET;
    await this.outbox.done(item);
    return SENT;
  }

  private async findPhotoReceipt(item: QueuedPhoto): Promise<Receipt | null> {
    try {
      return await this.api.photoReceipt(item.sha256);
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.status === 404)) throw failure;
      await this.outbox.markNotHeld(item); // the server does not hold it after all: send it again
      return null;
    }
  }
}

function decisionForm(item: QueuedDecision): DecisionForm {
  const { reportId, revision, decision, note, decisionId, seenState } = item;
  return { id: reportId, revision, decision, note, decisionId, seenState };
}

// An answer that does not name it, or asks to wait, decides nothing about it.
function decisionOutcome(item: QueuedDecision, outcomes: DecisionOutcome[]): Outcome {
  const outcome = outcomes.find(({ id }) => id === item.reportId);
  if (!outcome || outcome.status >= 500 || outcome.status === 429) return NOT_YET;
  if (outcome.status === 200) return SENT;
  return { kind: 'refused', aside: { why: 'refused', detail: outcome.detail ?? '', errors: [] } };
}

/** The kind of a failure. Only a real answer of the server sets an item aside. */
export function outcomeOf(failure: unknown): Outcome {
  if (failure instanceof NoAnswer) return { kind: 'offline' };
  if (!(failure instanceof Refusal)) return NOT_YET;
  const { status } = failure;
  if (status === 401) return { kind: 'signIn' };
  if (status === 503 || status === 429) {
    return { kind: 'later', afterSeconds: failure.retryAfterSeconds, everything: true };
  }
  // Without a problem it was not our server that spoke, but something on the way to it.
  if (status >= 500 || status === 408 || status === 425 || failure.type === '') return NOT_YET;
  if (status === 409 && failure.stored) {
    return { kind: 'refused', aside: { why: 'conflict', stored: failure.stored } };
  }
  return { kind: 'refused', aside: { why: 'refused', detail: failure.detail, errors: failure.errors } };
}
