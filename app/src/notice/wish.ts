import type { Database } from '../engine/database';

// Whether she wants to be told outside the app, each officer for herself; the phone has the last word.

export type Wish = 'yes' | 'no';

export async function findWish(db: Database, owner: string): Promise<Wish | undefined> {
  const kept = (await db.settings.get(nameOf(owner)))?.value;
  return kept === 'yes' || kept === 'no' ? kept : undefined;
}

/** False where the phone cannot tell, or was told never to. */
export function mayBeAsked(): boolean {
  return canTell() && Notification.permission !== 'denied';
}

/** Only after her tap: the phone asks in its own words, and its answer is kept. */
export async function askForNotices(db: Database, owner: string): Promise<void> {
  const answer = await Notification.requestPermission();
  await keep(db, owner, answer === 'granted' ? 'yes' : 'no');
}

export async function refuseNotices(db: Database, owner: string): Promise<void> {
  await keep(db, owner, 'no');
}

export async function wantsNotices(db: Database, owner: string): Promise<boolean> {
  return canTell() && Notification.permission === 'granted' && (await findWish(db, owner)) === 'yes';
}

function canTell(): boolean {
  return 'Notification' in window && 'serviceWorker' in navigator;
}

async function keep(db: Database, owner: string, wish: Wish): Promise<void> {
  await db.settings.put({ name: nameOf(owner), value: wish });
}

function nameOf(owner: string): string {
  return `notices:${owner}`;
}
