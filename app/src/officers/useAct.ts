import { useState } from 'preact/hooks';
import { announce } from '../ui/announce';

export interface Act {
  busy: boolean;
  failure: unknown;
  run: (said: string, work: () => Promise<unknown>) => Promise<void>;
}

/** One act at a time: done and said aloud, or what kept it from being done. */
export function useAct(onDone: () => void): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function run(said: string, work: () => Promise<unknown>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      announce(said);
      onDone();
    } catch (kept) {
      setFailure(kept);
    } finally {
      setBusy(false);
    }
  }
  return { busy, failure, run };
}
