import { KeyRound, ShieldCheck, Smartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { encode } from 'uqr';
import type { FactorBeginning } from '../../engine/model';
import { useEngine } from '../../shell/context';
import { Button, LinkButton } from '../../ui/Button';
import { Complaint } from '../../ui/Field';
import { useProven } from '../proof/ProofGate';
import { factorCalls } from './calls';
import { CodeField } from './CodeField';
import { useFactorReason, useFactorWords } from './words';

/** Her code app learns the secret; a code of it shows that it has. */
export function SetUp({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const t = useFactorWords();
  const { api } = useEngine();
  const reason = useFactorReason();
  const proven = useProven();
  const [told, setTold] = useState<FactorBeginning>();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();

  async function attempt(work: () => Promise<void>) {
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(reason(failure));
    }
  }

  if (!told) {
    return (
      <>
        <p class="small">{t.needApp}</p>
        <Complaint name="factor" error={error} />
        <Button
          main
          wide
          icon={ShieldCheck}
          onClick={() => void attempt(async () => setTold(await proven(() => factorCalls(api).begin())))}
        >
          {t.begin}
        </Button>
      </>
    );
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') setError(t.fillCode);
        else void attempt(async () => onCodes(await proven(() => factorCalls(api).confirm(code))));
      }}
    >
      <p>{t.scan}</p>
      <Picture text={told.address} label={t.qr} />
      <LinkButton size="small" icon={Smartphone} href={told.address}>
        {t.openApp}
      </LinkButton>
      <p class="small">
        <KeyRound aria-hidden="true" /> {t.key}:{' '}
        <code class="factor-key">{told.secret.replace(/(.{4})/g, '$1 ')}</code>
      </p>
      <CodeField
        name="code"
        label={t.code}
        hint={t.codeHint}
        value={code}
        error={error}
        digits
        onCode={setCode}
      />
      <Button main wide submit icon={ShieldCheck}>
        {t.confirm}
      </Button>
    </form>
  );
}

function Picture({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="factor-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
