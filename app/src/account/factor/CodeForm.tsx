import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { CodeField } from './CodeField';
import { useFactorReason, useFactorWords } from './words';

/** Something that she does with a code. */
export function CodeForm(props: {
  name: string;
  title: string;
  hint: string;
  onCode: (code: string) => Promise<void>;
}) {
  const t = useFactorWords();
  const reason = useFactorReason();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    try {
      await props.onCode(code);
    } catch (failure) {
      setError(reason(failure));
      setBusy(false);
    }
  }

  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') setError(t.fillCode);
        else void submit();
      }}
    >
      <h2>{props.title}</h2>
      <p class="small">{props.hint}</p>
      <CodeField name={props.name} label={t.codeOrSpare} value={code} error={error} onCode={setCode} />
      <Button submit disabled={busy}>
        {props.title}
      </Button>
    </form>
  );
}
