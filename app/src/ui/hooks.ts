import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Value } from '../engine/value';

/**
 * Shows what the store holds and follows every change, also one made by another tab. `first` stands until the store
 * answers: what was read from it a moment ago.
 */
export function useLive<T>(ask: () => Promise<T>, inputs: readonly unknown[], first?: T): T | undefined {
  const [answer, setAnswer] = useState<{ value: T } | undefined>(
    first === undefined ? undefined : { value: first },
  );
  useEffect(() => {
    const subscription = liveQuery(ask).subscribe({
      next: (value) => setAnswer({ value }),
      error: (failure: unknown) => {
        throw failure;
      },
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return answer?.value;
}

export function useValue<T>(value: Value<T>): T {
  const [now, setNow] = useState(value.get());
  useEffect(() => {
    setNow(value.get());
    return value.subscribe(() => setNow(value.get()));
  }, [value]);
  return now;
}

export type Loaded<T> =
  { state: 'loading' } | { state: 'here'; value: T } | { state: 'failed'; failure: unknown };

/** Asks once for each change of the inputs; a late answer to an older question is dropped. */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    setLoaded({ state: 'loading' });
    ask().then(
      (value) => wanted && setLoaded({ state: 'here', value }),
      (failure: unknown) => wanted && setLoaded({ state: 'failed', failure }),
    );
    return () => {
      wanted = false;
    };
  }, inputs);
  return loaded;
}
