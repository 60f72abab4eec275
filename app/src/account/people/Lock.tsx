import { KeyRound, LockOpen, Users } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { usePeople, usePerson } from '../../shell/context';
import { openGate } from '../../shell/gate';
import { Button } from '../../ui/Button';
import { useLive } from '../../ui/hooks';
import { Entrance } from '../Entrance';
import { ByPassword } from './ByPassword';
import { OthersWait } from './OthersWait';
import { PinTry, usePinTry } from './PinTry';
import { useHandOver } from './useHandOver';
import { usePeopleWords } from './usePeopleWords';

/** Covers the screens until she has typed her PIN; what lies under it stays as it was. */
export function Lock() {
  const person = usePerson();
  const [forgot, setForgot] = useState(false);
  useEffect(hideTitle, []);
  return (
    <div class="lock">
      {person.pin && !forgot ? (
        <ByPin onForgot={() => setForgot(true)} />
      ) : (
        <ByPassword onBack={person.pin ? () => setForgot(false) : undefined} />
      )}
    </div>
  );
}

/** The title of the screen under the lock may tell what it is about, also beside other apps. */
function hideTitle(): () => void {
  const before = document.title;
  document.title = 'Jejak PKK';
  return () => {
    document.title = before;
  };
}

function ByPin({ onForgot }: { onForgot: () => void }) {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const handOver = useHandOver();
  const pin = usePinTry(() => openGate(person));
  const others = useLive(async () => (await people.store.listKept()).length > 1, []);

  return (
    <Entrance
      title={person.name}
      hint={[person.office, person.team].filter(Boolean).join(' · ')}
      more={
        <>
          <p class="small">{t.lockHint}</p>
          <OthersWait inHand={person.id} />
        </>
      }
      onSubmit={() => void pin.submit()}
    >
      <PinTry now={pin} label={t.pin} action={t.open} icon={LockOpen} />
      <div class="stack stack-2">
        {others && (
          <Button wide icon={Users} onClick={() => void handOver('/')}>
            {t.switchUser}
          </Button>
        )}
        <Button wide tone="quiet" icon={KeyRound} onClick={onForgot}>
          {t.forgotPin}
        </Button>
      </div>
    </Entrance>
  );
}
