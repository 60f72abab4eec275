import { KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useEngine } from '../../shell/context';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { useAnswer } from '../../ui/hooks';
import { AddPasskey } from './AddPasskey';
import { knowsPasskeys } from './browser';
import { passkeyCalls } from './calls';
import type { Passkey } from '../../engine/model';
import { PasskeyRow } from './PasskeyRow';
import { RemovePasskey } from './RemovePasskey';
import { usePasskeyWords } from './words';

type Doing = { what: 'nothing' | 'adding' } | { what: 'removing'; passkey: Passkey };

/** Her passkeys: one more, one less. `codeApp` says that something stays when the last one goes. */
export function PasskeysCard(props: {
  codeApp: boolean;
  onCodes: (codes: string[]) => void;
  onChange: () => void;
}) {
  const t = usePasskeyWords();
  const { api } = useEngine();
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' });
  const list = useAnswer(() => passkeyCalls(api).list(), []);
  if (list.state !== 'here') return null;
  const { here, items } = list.value;
  const mayAdd = here && knowsPasskeys();
  if (!mayAdd && items.length === 0) return null;

  function done(sentence: string, codes: string[] = []) {
    announce(sentence);
    if (codes.length > 0) props.onCodes(codes);
    else props.onChange();
  }

  const leave = () => setDoing({ what: 'nothing' });
  return (
    <section class="card stack">
      <h2>{t.title}</h2>
      <p class="small">{t.about}</p>
      {items.length > 0 && (
        <ul class="stack">
          {items.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRemove={() => setDoing({ what: 'removing', passkey })}
            />
          ))}
        </ul>
      )}
      {doing.what === 'removing' && (
        <RemovePasskey
          key={doing.passkey.id}
          passkey={doing.passkey}
          last={items.length === 1 && !props.codeApp}
          onDone={() => done(t.removed)}
          onLeave={leave}
        />
      )}
      {doing.what === 'adding' && <AddPasskey onDone={(codes) => done(t.kept, codes)} onLeave={leave} />}
      {doing.what === 'nothing' && mayAdd && (
        <Button icon={KeyRound} onClick={() => setDoing({ what: 'adding' })}>
          {t.add}
        </Button>
      )}
    </section>
  );
}
