import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { toRealm } from '../router';
import { usePracticeWords } from './words';

const SHOWN_MS = 8_000;

/** No link of a screen leads out of the practice: papers, public pages and messages belong to real reports. */
export function Fence({ children }: { children: ComponentChildren }) {
  const t = usePracticeWords();
  const [notice, setNotice] = useState(0);
  useEffect(() => {
    if (notice === 0) return;
    const timer = setTimeout(() => setNotice(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  function stop(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    if (!link || isInside(link)) return;
    event.preventDefault();
    event.stopPropagation();
    setNotice(Date.now());
  }

  return (
    <div class="fence" onClickCapture={stop} onAuxClickCapture={stop}>
      {children}
      <div role="status">{notice > 0 && <p class="undo">{t.fenced}</p>}</div>
    </div>
  );
}

function isInside(link: HTMLAnchorElement): boolean {
  // A file made on this phone, for the phone of a friend.
  if (link.protocol === 'blob:') return true;
  const home = toRealm('practice', '');
  const inside = link.pathname === home || link.pathname.startsWith(`${home}/`);
  return link.origin === location.origin && inside;
}
