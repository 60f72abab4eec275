import { KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useEngine, useMe } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { deviceName } from '../deviceName';
import { useProven } from '../proof/ProofGate';
import { makePasskey } from './browser';
import { passkeyCalls } from './calls';
import { usePasskeyReason, usePasskeyWords } from './words';

/** A name for this device, then the browser asks her. */
export function AddPasskey(props: { onDone: (codes: string[]) => void; onLeave: () => void }) {
  const t = usePasskeyWords();
  const { api } = useEngine();
  const { officer } = useMe();
  const proven = useProven();
  const reason = usePasskeyReason();
  const [name, setName] = useState(deviceName);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit() {
    setError(undefined);
    setBusy(true);
    try {
      const calls = passkeyCalls(api);
      const made = await makePasskey(await proven(calls.askForNew), officer.username);
      props.onDone(await proven(() => calls.add({ name, ...made })));
    } catch (failure) {
      setError(reason(failure));
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
      <Field
        name="passkey-name"
        label={t.name}
        hint={t.nameHint}
        value={name}
        maxLength={60}
        autoComplete="off"
        error={error}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <div class="row wrap">
        <Button submit icon={KeyRound} disabled={busy}>
          {t.make}
        </Button>
        <Button tone="quiet" onClick={props.onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
