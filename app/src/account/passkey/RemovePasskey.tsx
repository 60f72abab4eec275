import { useState } from 'preact/hooks';
import { useEngine } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Complaint } from '../../ui/Field';
import { CodeField } from '../factor/CodeField';
import { useFactorWords } from '../factor/words';
import { useProven } from '../proof/ProofGate';
import { passkeyCalls } from './calls';
import type { Passkey } from '../../engine/model';
import { usePasskeyReason, usePasskeyWords } from './words';

/** Are you sure; the last of what she has needs a spare code. */
export function RemovePasskey(props: {
  passkey: Passkey;
  last: boolean;
  onDone: () => void;
  onLeave: () => void;
}) {
  const t = usePasskeyWords();
  const { fillCode } = useFactorWords();
  const { api } = useEngine();
  const proven = useProven();
  const reason = usePasskeyReason();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { passkey, last } = props;

  async function submit() {
    if (last && code.trim() === '') {
      setError(fillCode);
      return;
    }
    setBusy(true);
    try {
      await proven(() => passkeyCalls(api).remove(passkey.id, code));
      props.onDone();
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
      <h3>{t.removeTitle(passkey.name)}</h3>
      <p class="small">{last ? t.removeLast : t.removeHint}</p>
      {last ? (
        <CodeField name="passkey-code" label={t.spare} value={code} error={error} onCode={setCode} />
      ) : (
        <Complaint name="passkey-removal" error={error} />
      )}
      <div class="row wrap">
        <Button submit tone="bad" disabled={busy}>
          {t.yesRemove}
        </Button>
        <Button tone="quiet" onClick={props.onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
