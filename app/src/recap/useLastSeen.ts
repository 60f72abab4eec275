import { useEffect, useState } from 'preact/hooks';
import { findSeen, keepSeen } from '../engine/report/seen';
import { useEngine, useMe } from '../shell/context';

/** An answer of the server: as it was seen last, or fresh, or why it is not there. */
export interface LastSeen<T> {
  data: T | null;
  failure: unknown;
  /** What is on the screen is from an earlier visit. */
  old: boolean;
  busy: boolean;
  again: () => void;
}

interface State<T> extends Omit<LastSeen<T>, 'again'> {
  name: string;
}

const KEPT_OF_A_SORT = 20;

/** At once what was seen last under this name, then as it is now; asked again when she comes back or has signal. */
export function useLastSeen<T>(sort: string, name: string, load: () => Promise<T>): LastSeen<T> {
  const { db } = useEngine();
  const me = useMe();
  const [state, setState] = useState<State<T>>({ name, data: null, failure: null, old: false, busy: true });
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((now) => now + 1);
  useEffect(() => {
    let wanted = true;
    let fresh = false;
    const kept = { name: sort, owner: me.officer.id, most: KEPT_OF_A_SORT };
    setState((now) =>
      now.name === name ? { ...now, busy: true } : { ...now, name, failure: null, busy: true },
    );
    void findSeen<T>(db, kept, name).then((seen) => {
      if (!wanted || fresh) return;
      setState((now) => ({ ...now, data: seen?.value ?? null, old: seen !== undefined }));
    });
    load().then(
      (data) => {
        fresh = true;
        void keepSeen(db, kept, name, { at: Date.now(), value: data });
        if (wanted) setState({ name, data, failure: null, old: false, busy: false });
      },
      (failure: unknown) => wanted && setState((now) => ({ ...now, failure, busy: false })),
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
  return { ...state, again };
}
