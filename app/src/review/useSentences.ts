import { useEffect, useState } from 'preact/hooks';
import { NoAnswer, Refusal } from '../engine/api';
import { findSeen, keepSeen } from '../engine/report/seen';
import { reviewTeamCalls, type ReadySentences } from '../engine/review/calls';
import { useEngine, useMe } from '../shell/context';
import { useReviewWords } from './words';

const QUESTION = 'team';

export interface Sentences {
  /** Those that hold: the team's, those of the tier above, or the app's. */
  ready: string[];
  /** As the server told it last; undefined when it never has. */
  told: ReadySentences | undefined;
  keep: (told: ReadySentences) => void;
}

/** The team's ready sentences: at once as they were seen last, then as the server has them. */
export function useSentences(): Sentences {
  const t = useReviewWords();
  const { api, db } = useEngine();
  const owner = useMe().officer.id;
  const sort = { name: 'sentences', owner, most: 1 };
  const [told, setTold] = useState<ReadySentences>();
  const keep = (fresh: ReadySentences) => {
    setTold(fresh);
    void keepSeen(db, sort, QUESTION, { at: Date.now(), value: fresh });
  };
  useEffect(() => {
    let wanted = true;
    let isFresh = false;
    void findSeen<ReadySentences>(db, sort, QUESTION).then((seen) => {
      if (wanted && !isFresh && seen) setTold(seen.value);
    });
    reviewTeamCalls(api)
      .sentences()
      .then(
        (fresh) => {
          isFresh = true;
          if (wanted) keep(fresh);
        },
        (failure: unknown) => {
          // Those seen last, or the app's own, do as well.
          if (!(failure instanceof NoAnswer || failure instanceof Refusal)) throw failure;
        },
      );
    return () => {
      wanted = false;
    };
  }, [owner]);
  return { ready: told?.sentences ?? t.sentences, told, keep };
}
