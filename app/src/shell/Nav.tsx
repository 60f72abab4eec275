import { ChartNoAxesColumn, House, Inbox, List, Plus, User, Users, type LucideIcon } from 'lucide-preact';
import { may } from '../engine/session';
import { Mark } from '../ui/Mark';
import { to, usePlace } from '../router';
import { useTexts } from '../texts/texts';
import { useMe } from './context';
import { isHere } from './here';
import { useChecks, useWaiting } from './useWaiting';

export interface Entry {
  path: string;
  label: string;
  icon: LucideIcon;
  badge?: number | undefined;
  /** Left to the account where a phone has no room for it. */
  rare?: boolean;
}

const MOST_AT_THE_THUMB = 6;

/** The bar at the thumb on a phone, the rail on a PC; `last` takes the place of the account. */
export function Nav({ last }: { last?: Entry | undefined }) {
  const t = useTexts().shell;
  const me = useMe();
  const { path } = usePlace();
  const checks = useChecks();
  const waiting = useWaiting();
  const totals = may(me, 'VIEW_TOTALS') && (me.team.tier !== 'VILLAGE' || me.topTeam);
  const all: (Entry | false)[] = [
    { path: '/', label: t.home, icon: House },
    { path: '/kegiatan', label: t.activities, icon: List },
    may(me, 'WRITE_ACTIVITY') && { path: '/lapor', label: t.report, icon: Plus },
    checks && { path: '/periksa', label: t.review, icon: Inbox, badge: waiting },
    totals && { path: '/rekap', label: t.recap, icon: ChartNoAxesColumn },
    may(me, 'VIEW_OFFICERS') && { path: '/pengurus', label: t.officers, icon: Users, rare: true },
    last ?? { path: '/akun', label: t.account, icon: User },
  ];
  const entries = all.filter((entry) => entry !== false);
  return (
    <nav class="nav" aria-label={t.navigation}>
      <span class="brand">
        <Mark />
        {t.appName}
      </span>
      <ul style={{ '--entries': Math.min(MOST_AT_THE_THUMB, entries.length) }}>
        {entries.map(({ icon: Icon, ...entry }) => (
          <li key={entry.path} class={entry.rare && entries.length > MOST_AT_THE_THUMB ? 'rare' : ''}>
            <a
              href={to(entry.path)}
              class={entry.path === '/lapor' ? 'add' : ''}
              {...(isHere(path, entry.path) ? { 'aria-current': 'page' as const } : {})}
            >
              <span class="sign">
                <Icon aria-hidden="true" />
              </span>
              <span>{entry.label}</span>
              {entry.badge ? <span class="badge">{entry.badge}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
