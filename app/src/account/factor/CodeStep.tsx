import { LogIn } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal, type Api } from '../../engine/api';
import type { Person } from '../../engine/people/store';
import { usePeople } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Entrance } from '../Entrance';
import { factorCalls } from './calls';
import { useFactorReason, useFactorWords } from './words';

/** Between the password or the slip and the first screen: the code of her app, or one she wrote down. */
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
      setError(failure instanceof Refusal && failure.status === 401 ? t.tooLate : reason(failure));
      setBusy(false);
    }
  }

  return (
    <Entrance title={t.stepTitle} hint={t.stepHint} onSubmit={() => void submit()}>
      <Field
        name="code"
        label={t.stepCode}
        hint={t.stepSpare}
        value={code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellcheck={false}
        error={error}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <Button main wide submit icon={LogIn} disabled={busy}>
        {t.enter}
      </Button>
      <Button wide tone="quiet" onClick={props.onBack}>
        {t.again}
      </Button>
    </Entrance>
  );
}
