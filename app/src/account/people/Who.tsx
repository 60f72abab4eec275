import { ChevronRight, UserPlus } from 'lucide-preact';
import { usePeople } from '../../shell/context';
import type { Person } from '../../engine/people/store';
import { navigate, replace, to } from '../../router';
import { LinkButton, Button } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { Welcome } from '../Entrance';
import { OthersWait } from './OthersWait';
import { usePeopleWords } from './usePeopleWords';

/** Who has the phone in hand now? Each opens her own work with her PIN. */
export function Who() {
  const t = usePeopleWords();
  const people = usePeople();
  const here = useLive(
    async () => ({ inHand: await people.store.inHand(), kept: await people.store.listKept() }),
    [],
  );
  if (!here) return null;
  const { inHand, kept } = here;

  async function choose(person: Person) {
    replace('/');
    if (person.id !== inHand?.id) await people.take(person);
    void people.wakeNow();
  }

  return (
    <Welcome title={t.who} hint={t.whoHint} more={<OthersWait inHand={inHand?.id} />}>
      <ul class="card flush" aria-label={t.people}>
        {kept.map((person) => (
          <li key={person.id} class="bare">
            <button type="button" class="tap-row person" onClick={() => void choose(person)}>
              <span class="grow">
                <b>{person.name}</b>
                <small>{[person.office, person.team].filter(Boolean).join(' · ')}</small>
                <State person={person} inHand={person.id === inHand?.id} />
              </span>
              <ChevronRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div class="stack stack-2">
        <LinkButton wide icon={UserPlus} href={to('/masuk')}>
          {t.addAnother}
        </LinkButton>
        {inHand && (
          <Button wide tone="quiet" onClick={() => navigate('/akun')}>
            {t.back}
          </Button>
        )}
      </div>
    </Welcome>
  );
}

function State({ person, inHand }: { person: Person; inHand: boolean }) {
  const t = usePeopleWords();
  const { session } = usePeople().engineOf(person);
  const account = useLive(async () => ({ row: await session.current() }), [person.id]);
  if (person.state === 'closed') return <small class="tag">{t.turnedOut}</small>;
  if (account && account.row?.expired !== false) return <small class="tag">{t.needsPassword}</small>;
  return inHand ? <small class="tag">{t.inHand}</small> : null;
}
