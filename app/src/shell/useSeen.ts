import { useEffect, useState } from 'preact/hooks';
import { findSeen, keepSeen, type Seen, type SeenSort } from '../engine/report/seen';
import { useEngine, useMe } from './context';

/** `seenAt` is set while the value is from an earlier visit: the moment when it was true. */
export interface SeenAnswer<T> {
  value: T | null;
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

/** An answer of the server: at once as it was seen last on this phone, then as it is now, and anew when the signal is back. */
export function useSeen<T>(
  sort: Omit<SeenSort, 'owner'>,
  question: string,
  ask: () => Promise<T>,
): SeenAnswer<T> {
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const empty: State<T> = { name: question, seen: null, old: false, failure: null, busy: true };
  const [state, setState] = useState<State<T>>(empty);
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((now) => now + 1);
  useEffect(() => {
    let wanted = true;
    let fresh = false;
    setState((now) => (now.name === question ? { ...now, busy: true } : empty));
    void findSeen<T>(db, { ...sort, owner }, question).then((seen) => {
      if (!wanted || fresh || !seen) return;
      setState((now) => (now.seen === null ? { ...now, seen, old: true } : now));
    });
    ask().then(
      (value) => {
        fresh = true;
        const seen = { at: Date.now(), value };
        void keepSeen(db, { ...sort, owner }, question, seen);
        if (wanted) setState({ name: question, seen, old: false, failure: null, busy: false });
      },
      (failure: unknown) => wanted && setState((now) => ({ ...now, old: true, failure, busy: false })),
    );
    return () => {
      wanted = false;
    };
  }, [question, turn]);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  const { seen, old, failure, busy } = state.name === question ? state : empty;
  return { value: seen?.value ?? null, seenAt: old && seen ? seen.at : null, failure, busy, again };
}
