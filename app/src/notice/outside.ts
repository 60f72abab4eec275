import { liveQuery } from 'dexie';
import type { Engine } from '../engine/engine';
import type { StoredNotice } from '../engine/stored';
import { navigate, to } from '../router';
import { currentTexts } from '../texts/texts';
import { sentenceOf } from './sentence';
import { wantsNotices } from './wish';

/**
 * News that arrives while the app is not in sight is shown by the phone itself, if she allowed it; also news
 * that the worker fetched.
 */
export function tellOutside({ db, notices }: Engine, owner: string): () => void {
  let known: Set<string> | null = null;
  const unread = liveQuery(() => notices.listUnread(owner)).subscribe((now) => {
    const fresh = known ? now.filter(({ id }) => !known?.has(id)) : [];
    known = new Set(now.map(({ id }) => id));
    if (fresh.length > 0 && document.visibilityState === 'hidden') void show(db, owner, fresh);
  });
  if ('serviceWorker' in navigator) navigator.serviceWorker.addEventListener('message', open);
  return () => {
    unread.unsubscribe();
    if ('serviceWorker' in navigator) navigator.serviceWorker.removeEventListener('message', open);
  };
}

/** She tapped it: the app is already open, so nothing of it is loaded anew. */
function open({ data }: MessageEvent<{ kind?: string; address?: string }>): void {
  if (data.kind === 'open' && data.address) navigate(data.address.slice(to('').length));
}

async function show(db: Engine['db'], owner: string, news: StoredNotice[]): Promise<void> {
  if (!(await wantsNotices(db, owner))) return;
  const registration = await navigator.serviceWorker.ready;
  const t = currentTexts().notice;
  for (const notice of news) {
    const body = [sentenceOf(notice, t), notice.note && `“${notice.note}”`].filter(Boolean).join(' ');
    await registration.showNotification(notice.title, {
      body,
      tag: notice.id,
      icon: '/app/icons/192.png',
      lang: document.documentElement.lang,
      data: { address: to(`/kegiatan/${notice.reportId}`) },
    });
  }
}
