import { LogIn } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal, type Api } from '../../engine/api';
import type { Person } from '../../engine/people/store';
import { usePeople } from '../../shell/context';
import { Button } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { Entrance } from '../Entrance';
import { factorCalls } from './calls';
import { CodeField } from './CodeField';
import { useFactorReason, useFactorWords } from './words';

/** Between the password or the slip and the first screen: a passkey, the code of her app, or one she wrote down. */
export function CodeStep(props: {
  username: string;
  onEnter: (person: Person) => void | Promise<void>;
  onBack: () => void;
}) {
  const t = useFactorWords();
  const people = usePeople();
  const reason = useFactorReason();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const way = useAnswer(async () => (await import('../passkey/available')).passkeyWay(people.api), []);
  const ByPasskey = way.state === 'here' ? way.value : null;

  async function submit() {
    if (code.trim() === '') {
      setError(t.fillCode);
      return;
    }
    setError(undefined);
    setBusy(true);
    try {
      const enter = (api: Api) => factorCalls(api).signIn(code);
      await props.onEnter(await people.enterBy(props.username, enter));
    } catch (failure) {
      if (!late(failure)) setError(reason(failure));
      setBusy(false);
    }
  }

  function late(failure: unknown): boolean {
    const isLate = failure instanceof Refusal && failure.status === 401;
    if (isLate) setError(t.tooLate);
    return isLate;
  }

  return (
    <Entrance
      title={ByPasskey ? t.anyTitle : t.stepTitle}
      hint={ByPasskey ? t.anyHint : t.stepHint}
      onSubmit={() => void submit()}
    >
      {ByPasskey && <ByPasskey username={props.username} onEnter={props.onEnter} onLate={late} />}
      <CodeField
        name="code"
        label={t.stepCode}
        hint={t.stepSpare}
        value={code}
        error={error}
        onCode={setCode}
      />
      <Button main={!ByPasskey} wide submit icon={LogIn} disabled={busy}>
        {t.enter}
      </Button>
      <Button wide tone="quiet" onClick={props.onBack}>
        {t.again}
      </Button>
    </Entrance>
  );
}
