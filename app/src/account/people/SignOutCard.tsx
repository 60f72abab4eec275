import { LogOut } from 'lucide-preact';
import { replace } from '../../router';
import { useEngine, usePeople, usePerson } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { Button } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { usePeopleWords } from './usePeopleWords';

/** The way out, which says what stays: signing out never deletes what is only on this phone. */
export function SignOutCard() {
  const t = usePeopleWords();
  const { signOut } = useTexts().account;
  const people = usePeople();
  const person = usePerson();
  const { db } = useEngine();
  const waiting = useLive(
    async () => ({
      reports: new Set((await db.outbox.toArray()).map(({ reportId }) => reportId)).size,
      drafts: await db.drafts.count(),
    }),
    [db],
  );
  if (!waiting) return null;

  // The way home comes first: the server may answer long after she has gone on to another screen.
  function leave() {
    replace('/');
    void people.signOut(person);
  }

  const { reports, drafts } = waiting;
  return (
    <section class="card stack">
      <p class="small">{reports + drafts === 0 ? t.signOutClean : t.signOutKeeps(reports, drafts)}</p>
      <Button tone="bad" icon={LogOut} onClick={leave}>
        {signOut}
      </Button>
    </section>
  );
}
