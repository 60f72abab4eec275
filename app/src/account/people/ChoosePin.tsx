import { Check, LogOut } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { complaintAbout } from '../../engine/people/tries';
import { back, replace, usePlace } from '../../router';
import { choosePin } from '../../engine/people/pins';
import { usePeople, usePerson } from '../../shell/context';
import { openGate } from '../../shell/gate';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Entrance } from '../Entrance';
import { useHandOver } from './useHandOver';
import { usePeopleWords } from './usePeopleWords';

/** She chooses the PIN that opens her work on this phone. */
export function ChoosePin() {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const handOver = useHandOver();
  const { path, query } = usePlace();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [errors, setErrors] = useState<{ first?: string; second?: string }>({});
  const [busy, setBusy] = useState(false);
  const asked = path === '/pin';
  const adding = query.get('lanjut') === '/masuk';
  const after = query.get('lanjut') === '/' ? '/' : '/akun';

  async function submit() {
    const wrong = complaintAbout(first);
    if (wrong) {
      setErrors({ first: wrong === 'length' ? t.pinLength : t.pinEasy });
      document.getElementById('new-pin')?.focus();
      return;
    }
    if (first !== second) {
      setErrors({ second: t.pinDiffers });
      document.getElementById('repeat-pin')?.focus();
      return;
    }
    setBusy(true);
    await choosePin(people, person, first);
    openGate(person);
    if (adding) await handOver('/masuk');
    else if (asked) replace(after);
  }

  function field(
    name: string,
    label: string,
    value: string,
    error: string | undefined,
    set: (to: string) => void,
  ) {
    return (
      <Field
        name={name}
        label={label}
        type="password"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={value}
        error={error}
        onInput={(event) => set(event.currentTarget.value)}
      />
    );
  }

  return (
    <Entrance
      title={t.choosePin}
      hint={t.choosePinHint}
      more={adding || !asked ? <p class="small">{t.addNeedsPin}</p> : null}
      onSubmit={() => void submit()}
    >
      {field('new-pin', t.newPin, first, errors.first, setFirst)}
      {field('repeat-pin', t.repeatPin, second, errors.second, setSecond)}
      <Button main wide submit icon={Check} disabled={busy}>
        {t.keepPin}
      </Button>
      {asked ? (
        <Button wide tone="quiet" onClick={() => (after === '/' ? replace(after) : back(after))}>
          {after === '/' ? t.pinLater : t.back}
        </Button>
      ) : (
        <Button wide tone="quiet" icon={LogOut} onClick={() => void people.signOut(person)}>
          {t.leaveInstead}
        </Button>
      )}
    </Entrance>
  );
}
