import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Engine } from '../engine/engine';
import { useEngine, useMe } from '../shell/context';
import { useLive, useValue } from '../ui/hooks';
import { DecisionQueue, findNote, keepNote, type DecisionEntry, type Line } from './decisions';

const RETRY_MS = 30_000;
const queues = new WeakMap<Engine, Map<string, DecisionQueue>>();

/** One queue for each officer, which goes on sending when she has moved to another screen. */
export function queueOf(engine: Engine, owner: string): DecisionQueue {
  const known = queues.get(engine) ?? new Map<string, DecisionQueue>();
  queues.set(engine, known);
  const queue = known.get(owner) ?? new DecisionQueue(engine.db, engine.api, owner, () => Date.now());
  if (!known.has(owner)) {
    known.set(owner, queue);
    const run = () => void queue.run();
    addEventListener('online', run);
    setInterval(() => queue.line.get() !== 'free' && run(), RETRY_MS);
    run();
  }
  return queue;
}

export interface Decisions {
  queue: DecisionQueue;
  entries: DecisionEntry[];
  line: Line;
}

export function useDecisions(): Decisions {
  const engine = useEngine();
  const owner = useMe().officer.id;
  const queue = useMemo(() => queueOf(engine, owner), [engine, owner]);
  const entries = useLive(() => queue.list(), [queue]) ?? [];
  return { queue, entries, line: useValue(queue.line) };
}

/** The note on one report, as it was left. */
export function useNote(id: string): [string, (note: string) => void] {
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const [note, setNote] = useState('');
  useEffect(() => {
    let wanted = true;
    setNote('');
    void findNote(db, owner, id).then((kept) => wanted && setNote(kept));
    return () => {
      wanted = false;
    };
  }, [db, owner, id]);
  const write = (text: string) => {
    setNote(text);
    void keepNote(db, owner, id, text);
  };
  return [note, write];
}
