import { BookLock, CircleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Failure } from '../shell/Failure';
import { number } from '../texts/format';
import { Button } from '../ui/Button';
import type { PeriodCalls, PeriodView } from './calls';
import { useAct } from './useAct';
import { usePeriodWords } from './words';

const FEW = 12;

/** Closing, with those named who have not closed. */
export function CloseForm(props: { view: PeriodView; calls: PeriodCalls; onChanged: () => void }) {
  const t = usePeriodWords();
  const { view, calls, onChanged } = props;
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const { busy, failure, act } = useAct(onChanged);
  const { missing } = view;
  const blocked = missing.length > 0 && !agreed;
  return (
    <form
      class="card stack"
      aria-labelledby="close-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (blocked) return;
        const names = missing.map(({ region }) => region);
        void act(() => calls.close(view.version + 1, names), t.closed);
      }}
    >
      <h2 id="close-title">{t.closeTitle}</h2>
      <p>{t.closeHint}</p>
      {missing.length > 0 && (
        <div class="stack stack-2">
          <b>{t.closeMissing(number(missing.length))}</b>
          {missing.length > FEW ? (
            <details>
              <summary>{missing.slice(0, FEW).map(nameOf).join(', ')} …</summary>
              <p>{missing.slice(FEW).map(nameOf).join(', ')}</p>
            </details>
          ) : (
            <p>{missing.map(nameOf).join(', ')}</p>
          )}
          <p class="small">{t.closeMissingHint}</p>
          <label class="choice">
            <input
              type="checkbox"
              checked={agreed}
              {...(asked && blocked ? { 'aria-invalid': 'true' as const } : {})}
              aria-describedby="close-agree"
              onChange={(event) => setAgreed(event.currentTarget.checked)}
            />
            <span class="grow">{t.missingAgreed}</span>
          </label>
          <p class="error" id="close-agree" role="alert">
            {asked && blocked && (
              <>
                <CircleAlert aria-hidden="true" />
                <span>{t.agreeFirst}</span>
              </>
            )}
          </p>
        </div>
      )}
      {failure !== null && <Failure failure={failure} again={onChanged} />}
      <Button submit main icon={BookLock} disabled={busy}>
        {t.closeIt}
      </Button>
    </form>
  );
}

const nameOf = ({ name }: { name: string }) => name;
