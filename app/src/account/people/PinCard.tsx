import { Lock } from 'lucide-preact';
import { isAlone } from '../../engine/people/person';
import { to } from '../../router';
import { lockAfter } from '../../engine/people/pins';
import { usePeople, usePerson } from '../../shell/context';
import { lockNow } from '../../shell/gate';
import { Button, LinkButton } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { usePeopleWords } from './usePeopleWords';

const PAUSES = [1, 5, 15];

/** Her PIN on this phone: hers to choose when she is alone, needed when she is not. */
export function PinCard() {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const alone = useLive(async () => isAlone(person, await people.store.listKept()), []);
  if (!person.pin) {
    return (
      <section class="card stack">
        <h2>{t.pinTitle}</h2>
        <p class="small">{t.pinOff}</p>
        <LinkButton size="small" icon={Lock} href={to('/pin')}>
          {t.choosePin}
        </LinkButton>
      </section>
    );
  }
  return (
    <section class="card stack">
      <h2>{t.pinTitle}</h2>
      <p class="small">{t.pinOn(person.lockAfterMinutes)}</p>
      <div class="chips" role="group" aria-label={t.lockAfter}>
        {PAUSES.map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="chip"
            aria-pressed={person.lockAfterMinutes === minutes}
            onClick={() => void lockAfter(people, person, minutes)}
          >
            {t.minutes(minutes)}
          </button>
        ))}
      </div>
      <div class="row wrap">
        <Button size="small" icon={Lock} onClick={lockNow}>
          {t.lockNow}
        </Button>
        <LinkButton size="small" href={to('/pin')}>
          {t.changePin}
        </LinkButton>
        {alone && (
          <LinkButton size="small" href={to('/pin?hapus')}>
            {t.dropPin}
          </LinkButton>
        )}
      </div>
      {alone === false && <p class="small">{t.pinNeeded}</p>}
    </section>
  );
}
