import { Bell } from 'lucide-preact';
import { to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { useLive } from '../ui/hooks';

/** The way to *Kabar*: a bell, its word, and how many she has not read. */
export function NewsBell() {
  const t = useTexts().notice;
  const unread = useUnread();
  return (
    <a class="bell" href={to('/kabar')} aria-label={t.bell(unread)}>
      <span class="sign">
        <Bell aria-hidden="true" />
        {unread > 0 && <span class="badge">{unread}</span>}
      </span>
      <span>{t.title}</span>
    </a>
  );
}

export function useUnread(): number {
  const { notices } = useEngine();
  const owner = useMe().officer.id;
  return useLive(() => notices.countUnread(owner), [owner]) ?? 0;
}
