import { LONGEST_WAIT, stillAhead } from './backoff';
import { canonicalJson, type Json } from '../canonical';
import type { OutboxItem, QueuedText } from '../stored';
import { sha256OfText } from '../hash';
import type { ActivityBody } from '../model';

// What can be said of one queued item without looking into the store.

export const textKey = (reportId: string): string => `text:${reportId}`;
export const photoKey = (reportId: string, sha256: string): string => `photo:${reportId}:${sha256}`;

/** How long a step can be taken back before it is sent. */
export const HOLD_MS = 10_000;

/** When an item may be sent. */
export function dueAt({ holdUntil, retryAt }: OutboxItem, now: number): number {
  return Math.max(stillAhead(holdUntil, HOLD_MS, now), stillAhead(retryAt, LONGEST_WAIT, now));
}

/** A wording as it is sent, with the hash its receipt will carry. */
export function texted(body: ActivityBody) {
  const text = canonicalJson(body as unknown as Json);
  return { body, text, sha256: sha256OfText(text) };
}

/** The same wording, meant to go over the revision the server holds. */
export function rebased(item: QueuedText, revision: number): QueuedText {
  const body = { ...item.body, baseRevision: revision };
  const over: QueuedText = { ...item, ...texted(body), state: 'waiting', retryAt: 0, attempts: 0 };
  delete over.aside;
  return over;
}

// A photo or a withdrawal of a report whose text the server has not seen makes no sense there, nor does
// showing a report to the public before its approval has arrived.
export function waitsForAnother(item: OutboxItem, items: OutboxItem[]): boolean {
  if (item.kind === 'publication') {
    return items.some((other) => other.kind === 'decision' && other.reportId === item.reportId);
  }
  if (item.kind !== 'photo' && item.kind !== 'withdrawal') return false;
  return items.some((other) => other.kind === 'text' && other.reportId === item.reportId);
}

/** Words before photos: a few bytes tell the kecamatan that something happened. */
export function order(item: OutboxItem): number {
  switch (item.kind) {
    case 'text':
    case 'decision':
    case 'withdrawal':
    case 'publication':
      return 0;
    case 'opening':
    case 'parcel':
      return 1;
    case 'photo':
      return 2;
  }
}
