import { ArrowRight, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { dropPin } from '../../engine/people/pins';
import { back, replace, usePlace } from '../../router';
import { usePeople, usePerson } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Entrance } from '../Entrance';
import { ChoosePin } from './ChoosePin';
import { PinTry, usePinTry } from './PinTry';
import { usePeopleWords } from './usePeopleWords';

/** Another PIN, or none: for who shows the one she has. The first one is chosen freely. */
export function ChangePin() {
  const person = usePerson();
  const [shown, setShown] = useState(!person.pin);
  return shown ? <ChoosePin /> : <CurrentPin onRight={() => setShown(true)} />;
}

function CurrentPin({ onRight }: { onRight: () => void }) {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const dropping = usePlace().query.has('hapus');
  const pin = usePinTry(() => {
    if (dropping) void dropPin(people, person).then(() => replace('/akun'));
    else onRight();
  });
  return (
    <Entrance
      title={dropping ? t.dropPin : t.changePin}
      hint={t.currentPinHint}
      onSubmit={() => void pin.submit()}
    >
      <PinTry
        now={pin}
        label={t.currentPin}
        action={dropping ? t.dropPin : t.goOn}
        icon={dropping ? Trash2 : ArrowRight}
      />
      <Button wide tone="quiet" onClick={() => back('/akun')}>
        {t.back}
      </Button>
    </Entrance>
  );
}
