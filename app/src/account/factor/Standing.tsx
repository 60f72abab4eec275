import { ShieldAlert, ShieldCheck } from 'lucide-preact';
import type { FactorStanding } from '../../engine/model';
import { useEngine } from '../../shell/context';
import { longDate } from '../../texts/format';
import { Banner } from '../../ui/Banner';
import { useProven } from '../proof/ProofGate';
import { factorCalls } from './calls';
import { PasskeysCard } from '../passkey/PasskeysCard';
import { CodeForm } from './CodeForm';
import { Rule } from './Rule';
import { SetUp } from './SetUp';
import { useFactorWords } from './words';

/** What she has, and what she can do about it. */
export function Standing(props: {
  now: FactorStanding;
  onCodes: (codes: string[]) => void;
  onChange: () => void;
}) {
  const t = useFactorWords();
  const { api } = useEngine();
  const proven = useProven();
  const { now } = props;
  return (
    <>
      {now.due && (
        <Banner icon={ShieldAlert} tone="bad" title={t.off}>
          <p>{t.due}</p>
        </Banner>
      )}
      {now.set && (
        <Banner icon={ShieldCheck} tone="ok" title={t.on}>
          <p>{t.left(now.recoveryCodes)}</p>
        </Banner>
      )}
      <section class="card stack">
        <p>{t.about}</p>
        {now.requiredFrom && <p class="small">{t.from(longDate(now.requiredFrom))}</p>}
      </section>
      <PasskeysCard codeApp={now.codeApp} onCodes={props.onCodes} onChange={props.onChange} />
      {!now.codeApp && (
        <section class="card stack">
          <h2>{t.codeApp}</h2>
          <SetUp onCodes={(codes) => (codes.length > 0 ? props.onCodes(codes) : props.onChange())} />
        </section>
      )}
      {now.set && (
        <CodeForm
          name="renew"
          title={t.renew}
          hint={t.renewHint}
          onCode={async (code) => props.onCodes(await proven(() => factorCalls(api).renewCodes(code)))}
        />
      )}
      {now.codeApp && (
        <CodeForm
          name="remove"
          title={t.remove}
          hint={t.removeHint}
          onCode={async (code) => {
            await proven(() => factorCalls(api).remove(code));
            props.onChange();
          }}
        />
      )}
      {now.maySetRule && <Rule day={now.requiredFrom} onChange={props.onChange} />}
    </>
  );
}
