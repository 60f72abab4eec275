import { useEffect, useState } from 'preact/hooks';
import type { Region } from '../engine/model';
import { findSeen, keepSeen, type SeenSort } from '../engine/report/seen';
import { useEngine, useMe } from '../shell/context';
import { targetCalls, type Asked, type TargetPage, type Wish } from './calls';

export interface TargetData {
  page: TargetPage;
  region: Region;
}

interface State {
  name: string;
  data: TargetData | null;
  failure: unknown;
  /** The figures on the screen are from an earlier visit. */
  old: boolean;
  busy: boolean;
}

export interface TargetsShown extends State {
  again: () => void;
  /** Sets targets and shows what the server then says; fails as calls fail. */
  put: (lines: Wish[]) => Promise<void>;
}

/** The targets of a team for a year: at once as they were seen last, then as they are now. */
export function useTargets({ region, year, month }: Asked): TargetsShown {
  const { api, db } = useEngine();
  const me = useMe();
  const calls = targetCalls(api);
  const name = [region, year, month].filter(Boolean).join('/');
  const sort: SeenSort = { name: 'targets', owner: me.officer.id, most: 20 };
  const [state, setState] = useState<State>({ name, data: null, failure: null, old: false, busy: true });
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((now) => now + 1);
  const asked: Asked = { region, year, ...(month ? { month } : {}) };

  function show(data: TargetData) {
    void keepSeen(db, sort, name, { at: Date.now(), value: data });
    setState({ name, data, failure: null, old: false, busy: false });
  }

  useEffect(() => {
    let wanted = true;
    let fresh = false;
    setState((now) =>
      now.name === name
        ? { ...now, busy: true }
        : { name, data: null, failure: null, old: false, busy: true },
    );
    void findSeen<TargetData>(db, sort, name).then((seen) => {
      if (wanted && !fresh && seen)
        setState((now) => (now.data ? now : { ...now, data: seen.value, old: true }));
    });
    Promise.all([calls.page(asked), api.region(region)]).then(
      ([page, place]) => {
        fresh = true;
        if (wanted) show({ page, region: place });
      },
      (failure: unknown) => wanted && setState((now) => ({ ...now, failure, busy: false, old: true })),
    );
    return () => {
      wanted = false;
    };
  }, [name, turn]);

  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);

  async function put(lines: Wish[]) {
    const page = await calls.put(asked, lines);
    const place = state.data?.region ?? (await api.region(region));
    show({ page, region: place });
  }

  return { ...state, again, put };
}
