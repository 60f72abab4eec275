import { LogIn, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { forgetPin } from '../../engine/people/pins';
import { usePeople, usePerson } from '../../shell/context';
import { openGate } from '../../shell/gate';
import { Button } from '../../ui/Button';
import { Complaint, Field } from '../../ui/Field';
import { deviceName } from '../deviceName';
import { Entrance } from '../Entrance';
import { useReason } from '../useReason';
import { useHandOver } from './useHandOver';
import { usePeopleWords } from './usePeopleWords';

/** For who forgot her PIN or has none yet: her password opens, and then she chooses a new one. */
export function ByPassword({ onBack }: { onBack: (() => void) | undefined }) {
  const t = usePeopleWords();
  const people = usePeople();
  const person = usePerson();
  const handOver = useHandOver();
  const reason = useReason();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit() {
    if (password === '') {
      setError(t.fillPassword);
      return;
    }
    setBusy(true);
    try {
      const shared = person.leavesAt !== null;
      const entered = await people.signIn(person.username, password, shared, deviceName());
      await forgetPin(people, entered);
      openGate(entered);
      void people.wakeNow();
    } catch (failure) {
      setError(reason(failure));
      setBusy(false);
    }
  }

  return (
    <Entrance
      title={t.passwordTitle(person.name)}
      hint={person.pin ? t.forgotHint : t.noPinHint}
      onSubmit={() => void submit()}
    >
      <Field
        name="password"
        label={t.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <Complaint name="signin" error={error} />
      <Button main wide submit icon={LogIn} disabled={busy}>
        {t.enter}
      </Button>
      {onBack ? (
        <Button wide tone="quiet" onClick={onBack}>
          {t.toPin}
        </Button>
      ) : (
        <Button wide icon={Users} onClick={() => void handOver('/')}>
          {t.switchUser}
        </Button>
      )}
    </Entrance>
  );
}
