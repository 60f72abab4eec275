import { LogIn } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import { navigate, usePlace } from '../router';
import { useEngine } from '../shell/context';
import { keepForGood } from '../shell/storage';
import { useTexts } from '../texts/texts';
import { Button } from '../ui/Button';
import { Complaint, Field } from '../ui/Field';
import { useLive } from '../ui/hooks';
import { Entrance } from './Entrance';

interface Errors {
  username?: string;
  password?: string;
  whole?: string;
}

/** The way in. What waits on this phone waits safely, and the screen says so. */
export function SignIn() {
  const t = useTexts().account;
  const engine = useEngine();
  const account = useLive(() => engine.session.current(), []);
  const { path } = usePlace();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [shared, setShared] = useState(false);

  async function submit() {
    if (username.trim() === '' || password === '') {
      setErrors({
        ...(username.trim() === '' ? { username: t.fillUsername } : {}),
        ...(password === '' ? { password: t.fillPassword } : {}),
      });
      return;
    }
    setErrors({});
    setBusy(true);
    try {
      await engine.session.signIn(username, password, shared);
      keepForGood();
      void engine.sync.wakeNow();
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
    <Entrance
      title={account?.expired ? t.welcomeBack : t.welcome}
      hint={t.signInHint}
      more={<Unsent />}
      onSubmit={() => void submit()}
    >
      <Field
        name="username"
        label={t.username}
        value={username}
        autoComplete="username"
        autoCapitalize="none"
        spellcheck={false}
        error={errors.username}
        onInput={(event) => setUsername(event.currentTarget.value)}
      />
      <Field
        name="password"
        label={t.password}
        value={password}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        error={errors.password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <label class="choice">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {t.showPassword}
      </label>
      <label class="choice">
        <input type="checkbox" checked={shared} onChange={() => setShared(!shared)} />
        <span>
          {t.sharedComputer}
          <br />
          <small>{t.sharedComputerHint}</small>
        </span>
      </label>
      <Complaint name="signin" error={errors.whole} />
      <Button main wide submit icon={LogIn} disabled={busy}>
        {t.signIn}
      </Button>
    </Entrance>
  );
}

function Unsent() {
  const t = useTexts().account;
  const { db } = useEngine();
  const waiting = useLive(async () => {
    const items = await db.outbox.toArray();
    return new Set(items.map((item) => item.reportId)).size;
  }, []);
  return waiting ? <p class="small">{t.unsentSafe(waiting)}</p> : null;
}
