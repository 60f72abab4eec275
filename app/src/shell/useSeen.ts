import { useEffect, useState } from 'preact/hooks';
import { findSeen, keepSeen, type Seen } from '../engine/report/seen';
import { useEngine, useMe } from './context';

/** An answer of the server: as it was seen last, or fresh, or why it is not there. */
export interface SeenAnswer<T> {
  data: T | null;
  /** Set while the data are from an earlier visit: the moment when they were true. */
  seenAt: number | null;
  failure: unknown;
  busy: boolean;
  again: () => void;
}

interface State<T> {
  name: string;
  seen: Seen<T> | null;
  old: boolean;
  failure: unknown;
  busy: boolean;
}

const KEPT_OF_A_SORT = 20;

/** At once what was seen last under this name, then as it is now; asked again when she comes back or has signal. */
export function useSeen<T>(sort: string, name: string, load: () => Promise<T>): SeenAnswer<T> {
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const empty: State<T> = { name, seen: null, old: false, failure: null, busy: true };
  const [state, setState] = useState<State<T>>(empty);
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((now) => now + 1);
  useEffect(() => {
    let wanted = true;
    let fresh = false;
    const kept = { name: sort, owner, most: KEPT_OF_A_SORT };
    setState((now) => (now.name === name ? { ...now, busy: true } : empty));
    void findSeen<T>(db, kept, name).then((seen) => {
      if (!wanted || fresh || !seen) return;
      setState((now) => (now.seen === null ? { ...now, seen, old: true } : now));
    });
    load().then(
      (value) => {
        fresh = true;
        const seen = { at: Date.now(), value };
        void keepSeen(db, kept, name, seen);
        if (wanted) setState({ name, seen, old: false, failure: null, busy: false });
      },
      (failure: unknown) => wanted && setState((now) => ({ ...now, old: true, failure, busy: false })),
    );
    return () => {
      wanted = false;
    };
  }, [name, turn]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', again);
    };
  }, []);
  const { seen, old, failure, busy } = state.name === name ? state : empty;
  return { data: seen?.value ?? null, seenAt: old && seen ? seen.at : null, failure, busy, again };
}
