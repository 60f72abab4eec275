import { UserPlus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal } from '../engine/api';
import { replace } from '../router';
import { usePeople } from '../shell/context';
import { openGate } from '../shell/gate';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Complaint, Field } from '../ui/Field';
import { Entrance } from './Entrance';
import { useReason } from './useReason';

type Errors = Partial<Record<'name' | 'username' | 'password' | 'whole', string>>;

/** Where the one-time link of a new installation leads: its first operator makes her account. */
export function FirstOperator() {
  const t = useTexts().account;
  const people = usePeople();
  const reason = useReason();
  const [form, setForm] = useState({ name: '', username: '', password: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);

  async function submit() {
    setErrors({});
    setBusy(true);
    try {
      // Behind the # the token never reaches a log.
      openGate(await people.begin({ ...form, token: location.hash.slice(1) }));
      void people.wakeNow();
      replace('/');
    } catch (failure) {
      setErrors(complaints(failure));
      setBusy(false);
    }
  }

  function complaints(failure: unknown): Errors {
    if (!(failure instanceof Refusal) || failure.errors.length === 0) return { whole: reason(failure) };
    return Object.fromEntries(failure.errors.map(({ field, detail }) => [field, detail]));
  }

  function field(name: 'name' | 'username' | 'password', label: string, more: object) {
    return (
      <Field
        name={name}
        label={label}
        value={form[name]}
        error={errors[name]}
        onInput={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
        {...more}
      />
    );
  }

  return (
    <Entrance title={t.begin} hint={t.beginHint} onSubmit={() => void submit()}>
      {field('name', t.fullName, { autoComplete: 'name' })}
      {field('username', t.username, {
        autoComplete: 'username',
        autoCapitalize: 'none',
        spellcheck: false,
        hint: t.usernameHint,
      })}
      {field('password', t.password, {
        type: 'password',
        autoComplete: 'new-password',
        hint: t.passwordHint,
      })}
      <Complaint name="begin" error={errors.whole} />
      <Button main wide submit icon={UserPlus} disabled={busy}>
        {t.create}
      </Button>
    </Entrance>
  );
}
