import { Plus } from 'lucide-preact';
import { to } from '../router';
import { useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { LinkButton } from '../ui/Button';
import { Screen } from '../ui/Screen';

export function Home() {
  const t = useTexts().home;
  const me = useMe();
  return (
    <Screen
      title={me.team.name}
      subtitle={[me.assignments[0]?.title, me.team.parentName].filter(Boolean).join(' · ')}
      narrow
    >
      <LinkButton href={to('/lapor')} icon={Plus} main wide size="big">
        {t.report}
      </LinkButton>
    </Screen>
  );
}
