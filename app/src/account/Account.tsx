import { LogOut } from 'lucide-preact';
import { useEngine, useMe } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Screen } from '../ui/Screen';

export function Account() {
  const t = useTexts().account;
  const me = useMe();
  const { session } = useEngine();
  return (
    <Screen title={t.title} narrow>
      <Card>
        <h2>{me.officer.name}</h2>
        <p>
          {me.assignments.map((office) => office.title).join(', ')} · {me.team.name}
        </p>
        <p class="small">{me.officer.username}</p>
      </Card>
      <Button tone="bad" icon={LogOut} onClick={() => void session.signOut()}>
        {t.signOut}
      </Button>
    </Screen>
  );
}
