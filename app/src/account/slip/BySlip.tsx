import { ArrowRight, KeyRound, LogIn, RefreshCw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Refusal, type SlipHolder } from '../../engine/api';
import { enterBySlip, holderOf, slipDone } from '../../engine/people/slip';
import type { Person } from '../../engine/people/store';
import { grouped, slipCode } from '../../engine/people/slipCode';
import { replace, to } from '../../router';
import { usePeople } from '../../shell/context';
import { openGate } from '../../shell/gate';
import { keepForGood } from '../../shell/storage';
import { Button, LinkButton } from '../../ui/Button';
import { Complaint, Field } from '../../ui/Field';
import { useAnswer } from '../../ui/hooks';
import { deviceName } from '../deviceName';
import { Entrance, Welcome } from '../Entrance';
import { codeStepFor, type CodeStep } from '../factor/needed';
import { useReason } from '../useReason';
import { useSlipWords } from './useSlipWords';

/** The way in with a slip of paper: scanned, then its code stands behind the # of the address; or typed. */
export function BySlip() {
  const [code, setCode] = useState(() => slipCode(location.hash));
  return code ? <Scanned code={code} onOther={() => setCode(null)} /> : <Typed onCode={setCode} />;
}

const DIGITS = 20;

function Typed({ onCode }: { onCode: (code: string) => void }) {
  const t = useSlipWords();
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string>();

  function submit() {
    if (digits.length === DIGITS) onCode(digits);
    else setError(digits.length < DIGITS ? t.short(DIGITS - digits.length) : t.long);
  }

  return (
    <Entrance title={t.typed} hint={t.typedHint} onSubmit={submit}>
      <Field
        name="code"
        label={t.code}
        inputMode="numeric"
        autoComplete="off"
        value={grouped(digits)}
        error={error}
        onInput={(event) => {
          setError(undefined);
          setDigits(event.currentTarget.value.replace(/\D/g, ''));
        }}
      />
      <Button main wide submit icon={ArrowRight}>
        {t.next}
      </Button>
      <ByPasswordInstead />
    </Entrance>
  );
}

function Scanned({ code, onOther }: { code: string; onOther: () => void }) {
  const t = useSlipWords();
  const people = usePeople();
  const reason = useReason();
  const [asked, setAsked] = useState(0);
  const holder = useAnswer(() => holderOf(people, code), [code, asked]);
  if (holder.state === 'here') return <Holder code={code} holder={holder.value} onOther={onOther} />;
  if (holder.state === 'loading') {
    return (
      <Welcome title={t.title} hint={t.looking}>
        <div aria-busy="true" />
      </Welcome>
    );
  }
  const refused = holder.failure instanceof Refusal;
  return (
    <Welcome title={t.title} hint={grouped(code)}>
      <div class="stack stack-4">
        <Complaint name="slip" error={reason(holder.failure)} />
        <Button main wide icon={RefreshCw} onClick={() => (refused ? onOther() : setAsked(asked + 1))}>
          {refused ? t.otherCode : t.again}
        </Button>
        <ByPasswordInstead />
      </div>
    </Welcome>
  );
}

function Holder(props: { code: string; holder: SlipHolder; onOther: () => void }) {
  const { code, holder, onOther } = props;
  const t = useSlipWords();
  const people = usePeople();
  const reason = useReason();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [Code, setCode] = useState<CodeStep | null>(null);

  async function submit() {
    setError(undefined);
    setBusy(true);
    try {
      enter(await enterBySlip(people, code, holder, deviceName()));
    } catch (failure) {
      const step = await codeStepFor(failure).catch(() => null);
      if (step) setCode(() => step);
      else setError(reason(failure));
      setBusy(false);
    }
  }

  function enter(person: Person) {
    openGate(person);
    void keepForGood();
    void people.wakeNow();
    replace('/pin?lanjut=/');
  }

  async function enterWithCode(person: Person) {
    await slipDone(people, person);
    enter(person);
  }

  if (Code) {
    return <Code username={holder.username} onEnter={enterWithCode} onBack={() => setCode(null)} />;
  }

  return (
    <Entrance title={t.isItYou} hint={t.isItYouHint} onSubmit={() => void submit()}>
      <section class="card stack stack-2">
        <h2>{holder.name}</h2>
        <p>{holder.title}</p>
        <p>{holder.teamName}</p>
        <p class="small">{t.username(holder.username)}</p>
      </section>
      <Complaint name="slip" error={error} />
      <Button main wide submit icon={LogIn} disabled={busy}>
        {t.enter}
      </Button>
      <Button wide tone="quiet" onClick={onOther}>
        {t.notMe}
      </Button>
      <p class="small">{t.notMeHint}</p>
    </Entrance>
  );
}

function ByPasswordInstead() {
  const t = useSlipWords();
  return (
    <LinkButton wide tone="quiet" icon={KeyRound} href={to('/masuk')}>
      {t.withPassword}
    </LinkButton>
  );
}
