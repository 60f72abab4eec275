import { useEffect, useState } from 'preact/hooks';
import { findSeen, keepSeen, type SeenSort } from '../engine/report/seen';
import { useEngine, useMe } from '../shell/context';
import { loadRecap, type RecapData } from './load';
import type { Period } from './period';

export interface RecapShown {
  data: RecapData | null;
  failure: unknown;
  /** The figures on the screen are from an earlier visit. */
  old: boolean;
  busy: boolean;
  again: () => void;
}

interface State {
  name: string;
  data: RecapData | null;
  failure: unknown;
  old: boolean;
  busy: boolean;
}

/** The recap of a region: at once as it was seen last, then as it is now. */
export function useRecap(code: string, period: Period, thisMonth: string): RecapShown {
  const { api, db } = useEngine();
  const me = useMe();
  const home = me.team.regionCode;
  const name = [code, period.from, period.to, period.tree, period.known && `=${period.known}`]
    .filter(Boolean)
    .join('/');
  const [state, setState] = useState<State>({ name, data: null, failure: null, old: false, busy: true });
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((now) => now + 1);
  useEffect(() => {
    let wanted = true;
    let fresh = false;
    const sort: SeenSort = { name: 'recap', owner: me.officer.id, most: 20 };
    setState((now) =>
      now.name === name ? { ...now, busy: true } : { ...now, name, failure: null, busy: true },
    );
    void findSeen<RecapData>(db, sort, name).then((seen) => {
      if (!wanted || fresh) return;
      setState((now) => ({ ...now, data: seen?.value ?? null, old: seen !== undefined }));
    });
    loadRecap(api, home, code, period, thisMonth).then(
      (data) => {
        fresh = true;
        void keepSeen(db, sort, name, { at: Date.now(), value: data });
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
