import { History, IdCard, Pencil, type LucideIcon } from 'lucide-preact';
import type { OfficerDetail } from '../../engine/officers/model';
import { may } from '../../engine/session';
import { to } from '../../router';
import { useMe } from '../../shell/context';
import { LinkButton } from '../../ui/Button';
import { useOfficerWords } from '../useOfficerWords';

interface Entry {
  path: string;
  label: string;
  icon: LucideIcon;
}

/** What an operator does with one officer; each further work is an entry here. */
export function PersonActions({ detail }: { detail: OfficerDetail }) {
  const t = useOfficerWords();
  const page = `/pengurus/${detail.id}`;
  if (!may(useMe(), 'ADMINISTER')) return null;
  const entries: (Entry | false)[] = [
    detail.mayChange && { path: `${page}/ubah`, label: t.changePerson, icon: Pencil },
    { path: `${page}/jabatan`, label: t.giveOffice, icon: IdCard },
    { path: `/catatan?pengurus=${detail.id}`, label: t.log.title, icon: History },
  ];
  return (
    <nav class="officer-actions" aria-label={t.actions}>
      {entries
        .filter((entry) => entry !== false)
        .map(({ path, label, icon }) => (
          <LinkButton key={path} href={to(path)} icon={icon} size="small">
            {label}
          </LinkButton>
        ))}
    </nav>
  );
}
