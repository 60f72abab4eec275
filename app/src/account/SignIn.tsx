import { LogIn, Ticket, Users } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Person } from '../engine/people/store';
import { waitingBeside } from '../engine/people/waiting';
import { slipCode } from '../engine/people/slipCode';
import { replace, to, usePlace } from '../router';
import { usePeople } from '../shell/context';
import { openGate } from '../shell/gate';
import { keepForGood } from '../shell/storage';
import { useTexts } from '../texts/texts';
import { Button, LinkButton } from '../ui/Button';
import { Complaint, Field } from '../ui/Field';
import { useAnswer, useLive } from '../ui/hooks';
import { deviceName } from './deviceName';
import { Entrance } from './Entrance';
import { codeStepFor, type CodeStep } from './factor/needed';
import { useReason } from './useReason';

interface Errors {
  username?: string;
  password?: string;
  whole?: string;
}

/** The way in. What waits on this phone waits safely, and the screen says so. */
export function SignIn() {
  const t = useTexts().account;
  const people = usePeople();
  const here = useHere();
  const reason = useReason();
  const { path } = usePlace();
  const [typed, setUsername] = useState<string>();
  const username = typed ?? here?.back?.username ?? '';
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [shared, setShared] = useState(false);
  const [Code, setCode] = useState<CodeStep | null>(null);

  // Where the QR code of a slip leads.
  useEffect(() => {
    if (slipCode(location.hash)) replace(`/slip${location.hash}`);
  }, []);

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
      enter(await people.signIn(username, password, shared, deviceName()));
    } catch (failure) {
      const step = await codeStepFor(failure).catch(() => null);
      if (step) setCode(() => step);
      else setErrors({ whole: reason(failure) });
      setBusy(false);
    }
  }

  function enter(person: Person) {
    openGate(person);
    void keepForGood();
    void people.wakeNow();
    if (path === '/masuk' || path.startsWith('/lapor/')) replace('/');
  }

  if (Code) {
    return <Code username={username.trim()} onEnter={enter} onBack={() => setCode(null)} />;
  }

  return (
    <Entrance
      title={here?.back ? t.welcomeBack : here?.others ? t.another : t.welcome}
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
      <LinkButton wide icon={Ticket} href={to('/slip')}>
        {t.withSlip}
      </LinkButton>
      {here?.others && (
        <LinkButton wide tone="quiet" icon={Users} href={to('/ganti')}>
          {t.whoElse}
        </LinkButton>
      )}
    </Entrance>
  );
}

/** Who was here before: the one in hand, when her session is over, and whether there are others. */
function useHere() {
  const people = usePeople();
  return useLive(async () => {
    const inHand = await people.store.inHand();
    const account = inHand && (await people.engineOf(inHand).session.current());
    const others = (await people.store.listKept()).length > 0;
    return { back: account?.expired === false ? undefined : inHand, others };
  }, []);
}

function Unsent() {
  const t = useTexts().account;
  const people = usePeople();
  const waiting = useAnswer(() => waitingBeside(people, undefined), []);
  if (waiting.state !== 'here') return null;
  const { goesByItself, needsHer } = waiting.value;
  const reports = goesByItself + needsHer;
  return reports > 0 ? <p class="small">{t.unsentSafe(reports)}</p> : null;
}
