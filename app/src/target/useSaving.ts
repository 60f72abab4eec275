import { useState } from 'preact/hooks';

export interface Saving {
  busy: boolean;
  failure: unknown;
  clear: () => void;
  /** True when it was done. */
  run: (work: () => Promise<void>) => Promise<boolean>;
}

/** One thing at a time, and what kept it from being done. */
export function useSaving(): Saving {
  const [state, setState] = useState<{ busy: boolean; failure: unknown }>({ busy: false, failure: null });
  async function run(work: () => Promise<void>): Promise<boolean> {
    setState({ busy: true, failure: null });
    try {
      await work();
      setState({ busy: false, failure: null });
      return true;
    } catch (failure) {
      setState({ busy: false, failure });
      return false;
    }
  }
  return { ...state, run, clear: () => setState({ busy: false, failure: null }) };
}
