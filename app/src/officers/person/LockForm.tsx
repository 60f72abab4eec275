import { Lock } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal } from '../../engine/api';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { ActFailure } from '../ActFailure';
import { useOfficerWords } from '../useOfficerWords';

interface Props {
  busy: boolean;
  failure: unknown;
  onLock: (reason: string) => void;
  onCancel: () => void;
}

/** Locking asks why: whoever opens the account again wants to know. */
export function LockForm({ busy, failure, onLock, onCancel }: Props) {
  const t = useOfficerWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const refused = failure instanceof Refusal ? failure.errors[0]?.detail : undefined;

  function lock() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onLock(reason);
  }

  return (
    <form
      class="second-word stack"
      onSubmit={(event) => {
        event.preventDefault();
        lock();
      }}
    >
      <p>{t.account.lockHint}</p>
      <TextArea
        name="lock-reason"
        label={t.account.reason}
        rows={2}
        maxLength={300}
        value={reason}
        error={missing ? t.account.reasonMissing : refused}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="chips">
        {t.account.reasons.map((usual) => (
          <button key={usual} type="button" class="chip" onClick={() => setReason(usual)}>
            {usual}
          </button>
        ))}
      </div>
      <div class="officer-actions">
        <Button size="small" tone="bad" icon={Lock} submit disabled={busy}>
          {t.account.lock}
        </Button>
        <Button size="small" tone="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
      {refused === undefined && <ActFailure failure={failure} />}
    </form>
  );
}
