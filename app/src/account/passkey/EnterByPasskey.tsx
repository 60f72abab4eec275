import { KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Person } from '../../engine/people/store';
import { usePeople } from '../../shell/context';
import { Button } from '../../ui/Button';
import { Complaint } from '../../ui/Field';
import { signWithPasskey } from './browser';
import { passkeyCalls } from './calls';
import { usePasskeyReason, usePasskeyWords } from './words';

/** The second step without typing. */
export function EnterByPasskey(props: {
  username: string;
  onEnter: (person: Person) => void | Promise<void>;
  /** When the session waits no longer. */
  onLate: (failure: unknown) => boolean;
}) {
  const t = usePasskeyWords();
  const people = usePeople();
  const reason = usePasskeyReason();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function enter() {
    setError(undefined);
    setBusy(true);
    try {
      const person = await people.enterBy(props.username, async (api) => {
        const calls = passkeyCalls(api);
        return calls.signIn(await signWithPasskey(await calls.ask()));
      });
      await props.onEnter(person);
    } catch (failure) {
      if (!props.onLate(failure)) setError(reason(failure));
      setBusy(false);
    }
  }

  return (
    <>
      <Button main wide icon={KeyRound} disabled={busy} onClick={() => void enter()}>
        {t.enter}
      </Button>
      <Complaint name="passkey" error={error} />
    </>
  );
}
