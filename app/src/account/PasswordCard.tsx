import { KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal } from '../engine/api';
import { useEngine, useMe } from '../shell/context';
import { Failure } from '../shell/Failure';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Complaint, Field } from '../ui/Field';
import { useAnswer } from '../ui/hooks';
import { useReason } from './useReason';
import { usePasswordWords } from './passwordWords';

type Errors = Partial<Record<'current' | 'password' | 'whole', string>>;

/** Her password for computers: set by who came in with a slip, changed by the others. */
export function PasswordCard() {
  const t = usePasswordWords();
  const { api } = useEngine();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const has = useAnswer(() => (open ? api.hasPassword() : Promise.resolve(null)), [open, asked]);
  return (
    <section class="card stack">
      <h2>{t.title}</h2>
      <p class="small">{t.hint}</p>
      {!open && (
        <Button size="small" icon={KeyRound} onClick={() => setOpen(true)}>
          {t.open}
        </Button>
      )}
      {has.state === 'failed' && <Failure failure={has.failure} again={() => setAsked(asked + 1)} />}
      {open && has.state === 'here' && has.value !== null && (
        <Form first={!has.value} onDone={() => setOpen(false)} />
      )}
    </section>
  );
}

function Form({ first, onDone }: { first: boolean; onDone: () => void }) {
  const t = usePasswordWords();
  const { api } = useEngine();
  const { officer } = useMe();
  const reason = useReason();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [closeOthers, setCloseOthers] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const type = shown ? 'text' : 'password';

  async function submit() {
    setErrors({});
    setBusy(true);
    try {
      await api.changePassword({ ...(first ? {} : { current }), password, closeOthers });
      announce(t.done);
      onDone();
    } catch (failure) {
      setErrors(complaints(failure, reason));
      setBusy(false);
    }
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={officer.username} />
      {!first && (
        <Field
          name="current-password"
          label={t.current}
          type={type}
          autoComplete="current-password"
          value={current}
          error={errors.current}
          onInput={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <Field
        name="next-password"
        label={t.next}
        hint={t.nextHint}
        type={type}
        autoComplete="new-password"
        value={password}
        error={errors.password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <label class="choice">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {t.show}
      </label>
      <label class="choice">
        <input type="checkbox" checked={closeOthers} onChange={() => setCloseOthers(!closeOthers)} />
        {t.closeOthers}
      </label>
      <Complaint name="password-change" error={errors.whole} />
      <div class="row wrap">
        <Button submit icon={KeyRound} disabled={busy}>
          {t.keep}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

function complaints(failure: unknown, reason: (failure: unknown) => string): Errors {
  if (!(failure instanceof Refusal) || failure.errors.length === 0) return { whole: reason(failure) };
  return Object.fromEntries(failure.errors.map(({ field, detail }) => [field, detail]));
}
