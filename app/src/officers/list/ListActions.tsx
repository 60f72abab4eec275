import { FileSpreadsheet, History, Settings, Ticket, UserPlus, type LucideIcon } from 'lucide-preact';
import { may } from '../../engine/session';
import { to } from '../../router';
import { useMe } from '../../shell/context';
import { LinkButton } from '../../ui/Button';
import { homeOf } from '../naming';
import { useOfficerWords } from '../useOfficerWords';

interface Entry {
  path: string;
  label: string;
  icon: LucideIcon;
}

/** What an operator does with her officers as a whole; each further work is an entry here. */
export function ListActions() {
  const t = useOfficerWords();
  const me = useMe();
  if (!may(me, 'ADMINISTER')) return null;
  const entries: Entry[] = [
    { path: '/pengurus/baru', label: t.newPerson, icon: UserPlus },
    { path: '/pengurus-massal', label: t.fromFile, icon: FileSpreadsheet },
    { path: '/slip-masuk', label: t.slips, icon: Ticket },
    { path: `/tim/${homeOf(me)}`, label: t.teamSettings, icon: Settings },
    { path: '/catatan', label: t.log.title, icon: History },
  ];
  return (
    <nav class="officer-actions" aria-label={t.actions}>
      {entries.map(({ path, label, icon }) => (
        <LinkButton key={path} href={to(path)} icon={icon} size="small" main={path === '/pengurus/baru'}>
          {label}
        </LinkButton>
      ))}
    </nav>
  );
}
