import { Settings } from 'lucide-preact';
import { may } from '../engine/session';
import { to } from '../router';
import { useMe } from '../shell/context';
import { LinkButton } from '../ui/Button';
import { useTeamWords } from './useTeamWords';

/** In her account: the way to what her team has set. */
export function SettingsCard() {
  const t = useTeamWords();
  const me = useMe();
  if (!may(me, 'VIEW_OFFICERS')) return null;
  return (
    <section class="card stack stack-2">
      <h2>{t.card}</h2>
      <p class="small">{t.cardHint}</p>
      <LinkButton href={to(`/tim/${me.team.regionCode}`)} icon={Settings} size="small">
        {t.open}
      </LinkButton>
    </section>
  );
}
