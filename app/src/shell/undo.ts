import { Value } from '../engine/value';
import { announce } from '../ui/announce';

export interface Undoable {
  sentence: string;
  undo: () => void;
}

const SHOWN_MS = 10_000;

/** What was just done and can be taken back for ten seconds. */
export const undoable = new Value<Undoable | null>(null);

export function offerUndo(sentence: string, undo: () => void): void {
  const offer: Undoable = {
    sentence,
    undo: () => {
      undoable.set(null);
      undo();
    },
  };
  undoable.set(offer);
  announce(sentence);
  setTimeout(() => {
    if (undoable.get() === offer) undoable.set(null);
  }, SHOWN_MS);
}
