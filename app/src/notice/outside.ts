import type { Engine } from '../engine/engine';
import type { StoredNotice } from '../engine/stored';
import { navigate, to } from '../router';
import { currentTexts } from '../texts/texts';
import { sentenceOf } from './sentence';
import { wantsNotices } from './wish';

/** News that arrives while the app is not in sight is shown by the phone itself, if she allowed it. */
export function tellOutside({ db, notices }: Engine): () => void {
  const stop = notices.arrived.subscribe(() => {
    if (document.visibilityState === 'hidden') void show(db, notices.arrived.get());
  });
  if (!('serviceWorker' in navigator)) return stop;
  navigator.serviceWorker.addEventListener('message', open);
  return () => {
    stop();
    navigator.serviceWorker.removeEventListener('message', open);
  };
}

/** She tapped it: the app is already open, so nothing of it is loaded anew. */
function open({ data }: MessageEvent<{ kind?: string; address?: string }>): void {
  if (data.kind === 'open' && data.address) navigate(data.address.slice(to('').length));
}

async function show(db: Engine['db'], news: StoredNotice[]): Promise<void> {
  const owner = news[0]?.owner;
  if (owner === undefined || !(await wantsNotices(db, owner))) return;
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
