import { LogIn } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import { navigate, usePlace } from '../router';
import { useEngine } from '../shell/context';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Complaint, Field } from '../ui/Field';
import { Mark } from '../ui/Mark';
import './account.css';

interface Errors {
  username?: string;
  password?: string;
  whole?: string;
}

export function SignIn() {
  const all = useTexts();
  const t = all.account;
  const engine = useEngine();
  const { path } = usePlace();
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);

  async function submit(form: HTMLFormElement) {
    const entries = new FormData(form);
    const username = text(entries, 'username');
    const password = text(entries, 'password');
    if (!username || !password) {
      setErrors({
        ...(username ? {} : { username: t.fillUsername }),
        ...(password ? {} : { password: t.fillPassword }),
      });
      return;
    }
    setBusy(true);
    try {
      await engine.session.signIn(username, password, entries.has('sharedComputer'));
      if (path === '/masuk') navigate('/');
    } catch (failure) {
      setErrors({ whole: reason(failure) });
      setBusy(false);
    }
  }

  function reason(failure: unknown): string {
    if (failure instanceof NoAnswer) return t.noSignal;
    return (failure instanceof Refusal && failure.detail) || t.trouble;
  }

  return (
    <main class="signin">
      <div class="stack stack-2">
        <span class="brand">
          <Mark />
          {all.shell.appName}
        </span>
        <h1>{t.welcome}</h1>
        <p class="small">{t.signInHint}</p>
      </div>
      <form
        class="stack stack-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <Field
          name="username"
          label={t.username}
          value=""
          autoComplete="username"
          autoCapitalize="none"
          spellcheck={false}
          error={errors.username}
        />
        <Field
          name="password"
          label={t.password}
          value=""
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          error={errors.password}
        />
        <label class="choice">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
          {t.showPassword}
        </label>
        <label class="choice">
          <input type="checkbox" name="sharedComputer" />
          <span>
            {t.sharedComputer} <small>{t.sharedComputerHint}</small>
          </span>
        </label>
        <Complaint name="signin" error={errors.whole} />
        <Button main wide submit icon={LogIn} disabled={busy}>
          {t.signIn}
        </Button>
      </form>
    </main>
  );
}

function text(entries: FormData, name: string): string {
  const value = entries.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
