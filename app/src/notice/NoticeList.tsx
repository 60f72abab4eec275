import { Bell, CheckCheck, ChevronRight, Eye, EyeOff, Minus, Undo2, type LucideIcon } from 'lucide-preact';
import type { StoredNotice } from '../engine/stored';
import { back, to } from '../router';
import { useEngine, useMe } from '../shell/context';
import { Trouble } from '../shell/Trouble';
import { moment } from '../texts/format';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { useLive } from '../ui/hooks';
import { Screen } from '../ui/Screen';
import { WishCard } from './WishCard';
import './notice.css';

const ICONS: Record<StoredNotice['what'], LucideIcon> = {
  approved: CheckCheck,
  returned: Undo2,
  published: Eye,
  hidden: EyeOff,
  withdrawn: Minus,
};

/** *Kabar*: what the kecamatan and colleagues did with the team's reports, newest first. */
export function NoticeList() {
  const t = useTexts();
  const { notices } = useEngine();
  const owner = useMe().officer.id;
  const news = useLive(() => notices.list(owner), [owner]);
  const unread = news?.filter((notice) => notice.read === 0).length ?? 0;
  return (
    <Screen
      title={t.notice.title}
      subtitle={unread > 0 ? t.notice.unread(unread) : undefined}
      leave={{ label: t.shell.back, kind: 'back', onClick: () => back('/') }}
      above={<Trouble />}
      narrow
    >
      {news?.length === 0 && (
        <div class="notice-empty stack">
          <Bell aria-hidden="true" />
          <h2>{t.notice.empty}</h2>
          <p>{t.notice.emptyHint}</p>
        </div>
      )}
      {news && news.length > 0 && (
        <ul class="card flush">
          {news.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {unread > 0 && (
        <Button size="small" tone="quiet" icon={CheckCheck} onClick={() => void notices.markAllRead(owner)}>
          {t.notice.allRead}
        </Button>
      )}
      {news && <WishCard />}
    </Screen>
  );
}

function NoticeRow({ notice }: { notice: StoredNotice }) {
  const t = useTexts().notice;
  const { team } = useMe();
  const { what, by, note } = notice;
  const Icon = ICONS[what];
  return (
    <li>
      <a class={`notice-row ${notice.read === 0 ? 'unread' : ''}`} href={to(`/kegiatan/${notice.reportId}`)}>
        <span class={`notice-sign ${what}`}>
          <Icon aria-hidden="true" />
        </span>
        <span class="grow stack stack-1">
          <b>{notice.title}</b>
          <span class="notice-what">
            {t.what[what]}
            {notice.read === 0 && <span class="notice-new">{t.isNew}</span>}
          </span>
          {note && <q>{note}</q>}
          <span class="small">
            {[by && `${by.title} ${by.team}`, moment(notice.at, team.timeZone)].filter(Boolean).join(' · ')}
          </span>
        </span>
        <ChevronRight aria-hidden="true" />
      </a>
    </li>
  );
}
