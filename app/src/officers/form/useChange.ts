import { useState } from 'preact/hooks';
import { merge, type Values } from './merge';
import type { Filled, Kept } from './useKept';
import { isConflict, type Saving } from './useSaving';

interface Ways<V extends Values> {
  send: (form: Filled<V>) => Promise<unknown>;
  /** What the server holds now. */
  latest: () => Promise<Filled<V>>;
  done: () => void;
}

export interface Change {
  /** Somebody else saved first; her form holds both, and the next saving is over that. */
  conflicted: boolean;
  save: () => void;
  /** One difference is decided. */
  settle: (field: string, value: string) => void;
}

/** Saves what was changed; where somebody else was first, what she wrote stays and what the other wrote comes in. */
export function useChange<V extends Values>(kept: Kept<V> | null, saving: Saving, ways: Ways<V>): Change {
  const [met, setMet] = useState(false);

  async function send({ form, replace, forget }: Kept<V>) {
    try {
      await ways.send(form);
    } catch (failure) {
      if (!isConflict(failure)) throw failure;
      const latest = await ways.latest();
      replace({ ...latest, ...merge(form.base, form.values, latest.values) });
      setMet(true);
      scrollTo(0, 0);
      return;
    }
    await forget();
    ways.done();
  }

  function settle(field: string, value: string) {
    if (!kept) return;
    const { form, replace } = kept;
    const clashes = form.clashes.filter((clash) => clash.field !== field);
    replace({ ...form, values: { ...form.values, [field]: value }, clashes });
  }

  return {
    conflicted: met || (kept?.form.clashes.length ?? 0) > 0,
    save: () => void (kept && saving.run(() => send(kept))),
    settle,
  };
}
