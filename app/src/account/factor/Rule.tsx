import { useState } from 'preact/hooks';
import { useEngine } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { factorCalls } from './calls';
import { useFactorReason, useFactorWords } from './words';

/** The top team says from which day operators need the second step. */
export function Rule({ day, onChange }: { day: string | null; onChange: () => void }) {
  const t = useFactorWords();
  const { api } = useEngine();
  const reason = useFactorReason();
  const [from, setFrom] = useState(day ?? '');
  const [error, setError] = useState<string>();

  async function submit() {
    try {
      await factorCalls(api).require(from === '' ? null : from);
      onChange();
    } catch (failure) {
      setError(reason(failure));
    }
  }

  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t.ruleTitle}</h2>
      <p class="small">{t.ruleHint}</p>
      <Field
        name="ruleDay"
        label={t.ruleDay}
        type="date"
        value={from}
        error={error}
        onInput={(event) => setFrom(event.currentTarget.value)}
      />
      <Button submit>{t.ruleSave}</Button>
    </form>
  );
}
