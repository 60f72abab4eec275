import { useState } from 'preact/hooks';
import { back } from '../../router';
import { useEngine } from '../../shell/context';
import { useTexts } from '../../texts/texts';
import { useAnswer } from '../../ui/hooks';
import { Screen } from '../../ui/Screen';
import { ProofGate } from '../proof/ProofGate';
import { factorCalls } from './calls';
import './factor.css';
import { SpareCodes } from './SpareCodes';
import { Standing } from './Standing';
import { useFactorWords } from './words';

/** Her second step: set up, kept, renewed, taken away; for the top team, the rule about it. */
export function Factor() {
  const t = useFactorWords();
  const { shell } = useTexts();
  const { api } = useEngine();
  const [round, setRound] = useState(0);
  const [codes, setCodes] = useState<string[]>();
  const standing = useAnswer(() => factorCalls(api).standing(), [round]);
  const renew = () => {
    setCodes(undefined);
    setRound(round + 1);
  };
  return (
    <Screen title={t.title} leave={{ label: shell.back, kind: 'back', onClick: () => back('/akun') }} narrow>
      <ProofGate>
        {codes && <SpareCodes codes={codes} onDone={renew} />}
        {!codes && standing.state === 'here' && (
          <Standing now={standing.value} onCodes={setCodes} onChange={renew} />
        )}
        {standing.state === 'failed' && <p role="status">{t.noSignal}</p>}
      </ProofGate>
    </Screen>
  );
}
