import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, DraftForm } from '../../engine/stored';
import { useEngine } from '../../shell/context';
import type { Change } from './steps';

export interface Writing {
  draft: Draft;
  form: DraftForm;
  change: Change;
  goTo: (step: number) => void;
  remove: () => Promise<void>;
  /** After `remove`: everything as it was. */
  putBack: () => void;
}

/** A draft under the hand: what is typed lies in the store at once. Null when there is none. */
export function useDraft(id: string): Writing | null | undefined {
  const { drafts } = useEngine();
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  // Two changes between two paintings must both be kept.
  const latest = useRef<Draft | null>(null);
  useEffect(() => {
    let wanted = true;
    void drafts.get(id).then((found) => {
      if (!wanted) return;
      latest.current = found ?? null;
      setDraft(latest.current);
    });
    return () => {
      wanted = false;
      void drafts.flush();
    };
  }, [id]);
  if (!draft) return draft;

  function keep(next: Draft) {
    latest.current = next;
    drafts.save(next);
    setDraft(next);
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
  };
}
