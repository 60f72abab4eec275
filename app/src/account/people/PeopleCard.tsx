import { Users, UserPlus } from 'lucide-preact';
import { to } from '../../router';
import { usePeople, usePerson } from '../../shell/context';
import { Button, LinkButton } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { OthersWait } from './OthersWait';
import { useHandOver } from './useHandOver';
import { usePeopleWords } from './usePeopleWords';

/** Who else uses this phone, and the way to hand it over. */
export function PeopleCard() {
  const t = usePeopleWords();
  const { store } = usePeople();
  const person = usePerson();
  const handOver = useHandOver();
  const kept = useLive(() => store.listKept(), []);
  if (!kept) return null;
  const others = kept.filter(({ id }) => id !== person.id);
  return (
    <section class="card stack">
      <h2>{t.people}</h2>
      {others.length === 0 ? (
        <p class="small">{t.addHint}</p>
      ) : (
        <ul class="stack stack-2">
          {others.map(({ id, name, office }) => (
            <li key={id}>
              {name}
              {office && <span class="small"> · {office}</span>}
            </li>
          ))}
        </ul>
      )}
      <OthersWait inHand={person.id} />
      {others.length > 0 && (
        <Button size="small" icon={Users} onClick={() => void handOver('/')}>
          {t.switchUser}
        </Button>
      )}
      {others.length === 0 && person.pin && (
        <Button size="small" icon={UserPlus} onClick={() => void handOver('/masuk')}>
          {t.add}
        </Button>
      )}
      {others.length === 0 && !person.pin && (
        <LinkButton size="small" icon={UserPlus} href={to('/pin?lanjut=/masuk')}>
          {t.add}
        </LinkButton>
      )}
    </section>
  );
}
