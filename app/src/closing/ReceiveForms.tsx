import { BookCheck, ChevronRight, RotateCcw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Failure } from '../shell/Failure';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import type { PeriodCalls, PeriodView } from './calls';
import { useAct } from './useAct';
import { usePeriodWords } from './words';

interface Props {
  view: PeriodView;
  calls: PeriodCalls;
  onChanged: () => void;
}

/** What the tier above does with closed books: accept them, or open them again with a reason. */
export function ReceiveForms(props: Props) {
  return (
    <>
      {props.view.mayAccept && <AcceptForm {...props} />}
      {props.view.mayReopen && <ReopenForm {...props} />}
    </>
  );
}

function AcceptForm({ view, calls, onChanged }: Props) {
  const t = usePeriodWords();
  const { busy, failure, act } = useAct(onChanged);
  return (
    <section class="card stack" aria-labelledby="accept-title">
      <h2 id="accept-title">{t.acceptTitle}</h2>
      <p>{t.acceptHint}</p>
      {failure !== null && <Failure failure={failure} again={onChanged} />}
      <Button
        main
        icon={BookCheck}
        disabled={busy}
        onClick={() => void act(() => calls.accept(view.region, view.version), t.accepted)}
      >
        {t.accept}
      </Button>
    </section>
  );
}

function ReopenForm({ view, calls, onChanged }: Props) {
  const t = usePeriodWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const { busy, failure, act } = useAct(onChanged);
  return (
    <details class="card">
      <summary>
        <RotateCcw aria-hidden="true" />
        {t.reopenTitle}
        <ChevronRight aria-hidden="true" />
      </summary>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') setError(t.reasonNeeded);
          else void act(() => calls.reopen(view.version, reason.trim()), t.reopened);
        }}
      >
        <p>{t.reopenHint}</p>
        <TextArea
          name="reopen-reason"
          label={t.reason}
          rows={3}
          maxLength={500}
          value={reason}
          error={error}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        {failure !== null && <Failure failure={failure} again={onChanged} />}
        <Button submit tone="bad" disabled={busy}>
          {t.reopen}
        </Button>
      </form>
    </details>
  );
}
