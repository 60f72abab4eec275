import { useEffect, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import type { Engine } from '../engine/engine';
import type { ActivityDetail } from '../engine/model';
import { keepSeen, type SeenSort } from '../engine/report/seen';
import { useEngine, useMe } from '../shell/context';
import { findKnown, REPORT } from './known';

const sort = (owner: string): SeenSort => ({ ...REPORT, owner });

export interface ReportShown {
  report: ActivityDetail | null;
  failure: unknown;
  reload: () => void;
}

/** One report: at once as it was seen last, then as the server has it. */
export function useReport(id: string): ReportShown {
  const engine = useEngine();
  const owner = useMe().officer.id;
  const [shown, setShown] = useState<{ id: string; report: ActivityDetail | null; failure: unknown }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    let fresh = false;
    void findKnown(engine.db, owner, id).then((known) => {
      if (wanted && !fresh && known) setShown((now) => ({ failure: null, ...now, id, report: known }));
    });
    fetchReport(engine, owner, id).then(
      (report) => {
        fresh = true;
        if (wanted) setShown({ id, report, failure: null });
      },
      (failure: unknown) => {
        if (!wanted) return;
        const gone = failure instanceof Refusal && failure.status === 404;
        setShown((now) => ({ id, report: now?.id === id && !gone ? now.report : null, failure }));
      },
    );
    return () => {
      wanted = false;
    };
  }, [id, turn]);
  const reload = () => setTurn((now) => now + 1);
  return shown?.id === id ? { ...shown, reload } : { report: null, failure: null, reload };
}

/** Fetches the report that will probably be opened next, so that it is there at once. */
export async function prefetchReport(engine: Engine, owner: string, id: string): Promise<void> {
  try {
    if (!(await findKnown(engine.db, owner, id))) await fetchReport(engine, owner, id);
  } catch (failure) {
    // It was only a guess; opening the report asks again and tells what is wrong.
    if (!(failure instanceof NoAnswer || failure instanceof Refusal)) throw failure;
  }
}

async function fetchReport(engine: Engine, owner: string, id: string): Promise<ActivityDetail> {
  const report = await engine.api.activity(id);
  await keepSeen(engine.db, sort(owner), id, { at: Date.now(), value: report });
  return report;
}
