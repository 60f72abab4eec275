import { Check, KeyRound } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../../engine/api';
import { to } from '../../router';
import { useEngine, useMe } from '../../shell/context';
import { Button, LinkButton } from '../../ui/Button';
import { Complaint, Field } from '../../ui/Field';
import './proof.css';
import { useProofWords } from './words';

/** Her password once more, over the screen that needs it. */
export function AskPassword({ onProven, onLeave }: { onProven: () => void; onLeave: () => void }) {
  const t = useProofWords();
  const { api } = useEngine();
  const { officer } = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [hasNone, setHasNone] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    document.getElementById('proof-password')?.focus();
  }, []);

  async function submit() {
    if (password === '') {
      setError(t.fillPassword);
      return;
    }
    setBusy(true);
    try {
      await api.calls.ask('PUT', '/api/session/proof', JSON.stringify({ password }));
      onProven();
      dialog.current?.close();
    } catch (failure) {
      setHasNone(failure instanceof Refusal && failure.type.endsWith('/no-password'));
      setError(reason(failure));
      setBusy(false);
    }
  }

  function reason(failure: unknown): string {
    if (failure instanceof NoAnswer) return t.noSignal;
    return (failure instanceof Refusal && (failure.errors[0]?.detail ?? failure.detail)) || t.trouble;
  }

  return (
    <dialog ref={dialog} class="ask-password" aria-labelledby="proof-title" onClose={onLeave}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id="proof-title">{t.title}</h2>
        <p class="small">{t.hint}</p>
        <input type="hidden" name="username" autoComplete="username" value={officer.username} />
        {hasNone ? (
          <Complaint name="proof-password" error={error} />
        ) : (
          <Field
            name="proof-password"
            label={t.password}
            type="password"
            autoComplete="current-password"
            value={password}
            error={error}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {hasNone ? (
          <LinkButton main wide icon={KeyRound} href={to('/akun')}>
            {t.toAccount}
          </LinkButton>
        ) : (
          <Button main wide submit icon={Check} disabled={busy}>
            {t.goOn}
          </Button>
        )}
        <Button wide tone="quiet" onClick={() => dialog.current?.close()}>
          {t.cancel}
        </Button>
      </form>
    </dialog>
  );
}
