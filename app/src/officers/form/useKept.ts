import { useEffect, useState } from 'preact/hooks';
import { useEngine } from '../../shell/context';
import type { Clash, Values } from './merge';

/** A form as it is being filled in, with what it began from. */
export interface Filled<V extends Values> {
  values: V;
  base: V;
  /** The version that was read, 0 for something new. */
  version: number;
  clashes: Clash[];
}

export interface Kept<V extends Values> {
  form: Filled<V>;
  /** It was begun at an earlier visit and is gone on with. */
  resumed: boolean;
  change: (changes: Partial<V>) => void;
  replace: (form: Filled<V>) => void;
  /** Begins anew with what the server holds. */
  discard: () => void;
  /** It is saved, or let go: nothing of it stays on the phone. */
  forget: () => Promise<void>;
}

/**
 * What she types lies in her store with every letter, so that neither a reload nor a lost signal costs a word.
 * Null until the store is read.
 */
export function useKept<V extends Values>(name: string, fresh: () => Filled<V>): Kept<V> | null {
  const { db } = useEngine();
  const key = `form/${name}`;
  const [state, setState] = useState<{ form: Filled<V>; resumed: boolean } | null>(null);

  useEffect(() => {
    void db.settings.get(key).then((row) => {
      const kept = row?.value as Filled<V> | undefined;
      setState({ form: kept ?? fresh(), resumed: kept !== undefined });
    });
  }, [key]);

  function keep(form: Filled<V>) {
    setState((now) => ({ form, resumed: now?.resumed ?? false }));
    void db.settings.put({ name: key, value: form });
  }

  async function forget() {
    await db.settings.delete(key);
  }

  if (!state) return null;
  const { form, resumed } = state;
  return {
    form,
    resumed,
    change: (changes) => keep({ ...form, values: { ...form.values, ...changes } }),
    replace: keep,
    discard: () => void forget().then(() => setState({ form: fresh(), resumed: false })),
    forget,
  };
}
