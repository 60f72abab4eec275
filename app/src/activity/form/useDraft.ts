import { useEffect, useRef, useState } from 'preact/hooks';
import { Pen } from '../../engine/report/pen';
import type { Draft, DraftForm } from '../../engine/stored';
import { useEngine } from '../../shell/context';
import { useLive, useValue } from '../../ui/hooks';
import type { Change } from './steps';

export interface Writing {
  draft: Draft;
  form: DraftForm;
  change: Change;
  goTo: (step: number) => void;
  remove: () => Promise<void>;
  /** After `remove`: everything as it was. */
  putBack: () => void;
  /** Writes in this window from now on; null while it does so already. */
  takeOver: (() => void) | null;
}

/**
 * A draft under the hand: what is typed lies in the store at once. Another window that writes it is
 * followed, not disturbed. Null when there is none.
 */
export function useDraft(id: string): Writing | null | undefined {
  const { drafts } = useEngine();
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  // Two changes between two paintings must both be kept.
  const latest = useRef<Draft | null>(null);
  const { pen, state } = usePen(id);
  const stored = useLive(async () => ({ draft: await drafts.peek(id) }), [id]);

  useEffect(() => {
    if (state === 'asking') return;
    let wanted = true;
    // The newest wording of whoever wrote before is where this window goes on, or what it shows.
    void drafts.get(id).then((found) => wanted && show(found ?? null));
    return () => {
      wanted = false;
      void drafts.flush();
    };
  }, [id, state]);

  useEffect(() => {
    const found = stored?.draft;
    if (!draft || !found || !drafts.isNewer(found)) return;
    drafts.adopt(id, found);
    show(found);
  }, [stored]);

  const gone = stored !== undefined && stored.draft === undefined && state === 'elsewhere';
  if (gone) return null;
  if (!draft) return draft;

  function show(next: Draft | null) {
    latest.current = next;
    setDraft(next);
  }

  function takeOver() {
    drafts.parted.set(null);
    void pen.current?.takeOver();
  }

  function keep(next: Draft) {
    show(next);
    drafts.save(next);
  }
  return {
    draft,
    form: draft.form,
    change: (patch) => {
      const now = latest.current ?? draft;
      const changed = typeof patch === 'function' ? patch(now.form) : patch;
      keep({ ...now, form: { ...now.form, ...changed } });
    },
    goTo: (step) => keep({ ...(latest.current ?? draft), step }),
    remove: async () => {
      await drafts.remove(id);
    },
    putBack: () => drafts.save(latest.current ?? draft),
    takeOver: state === 'elsewhere' ? takeOver : null,
  };
}

/** The pen of this draft, held while the form is open. */
function usePen(id: string) {
  const { drafts, hold } = useEngine();
  const pen = useRef<Pen>();
  const [state, setState] = useState<'asking' | 'here' | 'elsewhere'>('asking');
  const parted = useValue(drafts.parted);
  useEffect(() => {
    if (drafts.parted.get()?.id === id) drafts.parted.set(null);
    const mine = new Pen(hold, id, () => void drafts.flush());
    pen.current = mine;
    const unsubscribe = mine.state.subscribe(() => setState(mine.state.get()));
    void mine.takeUp();
    return () => {
      unsubscribe();
      mine.layDown();
    };
  }, [id]);
  useEffect(() => {
    if (drafts.parted.get()?.id === id) pen.current?.lookOn();
  }, [parted]);
  return { pen, state };
}
