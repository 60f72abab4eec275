import { CircleCheck, CircleDashed, Lock, UserX, type LucideIcon } from 'lucide-preact';
import type { OfficerAccount } from '../engine/officers/model';
import { useOfficerWords } from './useOfficerWords';

const SIGNS: Record<OfficerAccount['state'] | 'NO_ACCOUNT', { icon: LucideIcon; look: string }> = {
  NO_ACCOUNT: { icon: UserX, look: '' },
  UNUSED: { icon: CircleDashed, look: 'waiting' },
  OPEN: { icon: CircleCheck, look: 'approved' },
  LOCKED: { icon: Lock, look: 'attention' },
};

/** How somebody's account stands: a word and a sign. */
export function AccountSign({ account }: { account: OfficerAccount | null }) {
  const t = useOfficerWords();
  const state = account?.state ?? 'NO_ACCOUNT';
  const { icon: Icon, look } = SIGNS[state];
  return (
    <span class={`state ${look}`}>
      <Icon aria-hidden="true" />
      <span>{t.standings[state]}</span>
    </span>
  );
}
