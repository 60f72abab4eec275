import { useState } from 'preact/hooks';
import { announce } from '../ui/announce';

/** One act at a time; what the server refuses is shown where she is, and how things stand is asked anew. */
export function useAct(onChanged: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function act(work: () => Promise<unknown>, done: string) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await work();
      announce(done);
      onChanged();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  return { busy, failure, act };
}
