import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ActivityDetail } from '../engine/model';
import type { Trouble } from '../engine/sending/sync';
import { useEngine, useMe } from '../shell/context';
import { offerUndo } from '../shell/undo';
import { useLive, useValue } from '../ui/hooks';
import { Decisions, findNote, keepNote, type Decision, type DecisionEntry } from './decisions';

export interface DecisionsShown {
  entries: DecisionEntry[];
  /** Why nothing is sent at the moment. */
  trouble: Trouble | null;
  /** Decides, says so in a sentence, and offers to take it back; ends once the decision is kept. */
  decide: (made: Decision[], said: string, onUndone?: () => void) => Promise<void>;
  dismiss: (id: string) => void;
  sendNow: () => void;
  /** The report as it was when she decided. */
  judged: (id: string) => Promise<ActivityDetail | undefined>;
}

export function useDecisions(): DecisionsShown {
  const { db, outbox, sync, making } = useEngine();
  const owner = useMe().officer.id;
  const decisions = useMemo(() => new Decisions(db, outbox, owner, making), [db, outbox, owner]);
  const entries = useLive(() => decisions.list(), [decisions]) ?? [];
  const { trouble } = useValue(sync.status);
  const unsettled = entries.filter(({ stage, settled }) => stage.at === 'done' && !settled).length;
  useEffect(() => {
    if (unsettled > 0) void decisions.settle();
  }, [decisions, unsettled]);

  async function decide(made: Decision[], said: string, onUndone?: () => void) {
    await decisions.decide(made);
    offerUndo(said, () => {
      void decisions.takeBack(made.map(({ id }) => id));
      onUndone?.();
    });
    void sync.wake();
  }

  return {
    entries,
    trouble,
    decide,
    dismiss: (id) => void decisions.dismiss(id),
    sendNow: () => void sync.wakeNow(),
    judged: (id) => decisions.judged(id),
  };
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
