import { LifeBuoy, LogIn, Users } from 'lucide-preact';
import { to } from '../../router';
import { waitingOf } from '../../engine/people/waiting';
import { usePeople, usePerson } from '../../shell/context';
import { Button, LinkButton } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { useAnswer } from '../../ui/hooks';
import { Welcome } from '../Entrance';
import { useHandOver } from './useHandOver';
import { usePeopleWords } from './usePeopleWords';

/** This phone was turned out from another device: what was never sent is sealed, and can be rescued. */
export function Closed() {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const handOver = useHandOver();
  const waiting = useAnswer(() => waitingOf(people, person), [person.id]);
  const others = useLive(async () => (await people.store.listKept()).length > 1, []);
  if (waiting.state !== 'here') return null;
  const { reports, drafts } = waiting.value;
  const empty = reports + drafts === 0;
  return (
    <Welcome title={t.closedTitle} hint={t.closedHint(person.name)}>
      <p>{empty ? t.closedNothing : t.closedKept(reports, drafts)}</p>
      {!empty && (
        <div class="stack stack-2">
          <LinkButton main wide icon={LifeBuoy} href={to(`/berkas?officer=${person.id}`)}>
            {t.rescue}
          </LinkButton>
          <p class="small">{t.rescueHint}</p>
        </div>
      )}
      <div class="stack stack-2">
        <LinkButton wide icon={LogIn} href={to('/masuk')}>
          {t.closedAgain}
        </LinkButton>
        <p class="small">{t.closedAgainHint}</p>
        {others && (
          <Button wide icon={Users} onClick={() => void handOver('/')}>
            {t.switchUser}
          </Button>
        )}
        {empty && (
          <Button wide tone="quiet" onClick={() => void people.signOut(person)}>
            {t.remove}
          </Button>
        )}
      </div>
    </Welcome>
  );
}
