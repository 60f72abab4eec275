import { DoorOpen } from 'lucide-preact';
import type { Person } from '../engine/people/store';
import { replace } from '../router';
import { Button } from '../ui/Button';
import { usePeople } from './context';
import './shared.css';
import { useSharedWords } from './sharedWords';

/** On a computer that others use too: whose it is now, and the way out. What was not sent stays, as at every sign-out. */
export function SharedBar({ person }: { person: Person }) {
  const t = useSharedWords();
  const people = usePeople();

  function leave() {
    replace('/');
    void people.signOut(person);
  }

  return (
    <section class="shared-bar" aria-label={t.region}>
      <span>
        <b>{t.whose(person.name)}</b> {t.until}
      </span>
      <Button size="small" icon={DoorOpen} onClick={leave}>
        {t.finished}
      </Button>
    </section>
  );
}
