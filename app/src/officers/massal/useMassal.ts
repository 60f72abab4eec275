import { useEffect, useMemo, useState } from 'preact/hooks';
import { isMoving, rosterCalls, type Roster, type RosterCalls } from '../../engine/rosters';
import { useEngine } from '../../shell/context';
import { useLanguage } from '../../texts/texts';
import type { Loaded } from '../../ui/hooks';
import { words as en } from './words.en';
import { words as id } from './words.id';

const LOOK_AGAIN = 1_500;

export function useMassalWords(): typeof id {
  return useLanguage() === 'en' ? en : id;
}

export function useRosterCalls(): RosterCalls {
  const { api } = useEngine();
  return useMemo(() => rosterCalls(api), [api]);
}

/** One import; while the job is at it, it is asked for again and again. */
export function useRoster(id: string): {
  roster: Loaded<Roster>;
  show: (now: Roster) => void;
  again: () => void;
} {
  const calls = useRosterCalls();
  const [roster, show] = useState<Loaded<Roster>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const moving = roster.state === 'here' && isMoving(roster.value);

  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look() {
      calls.find(id).then(
        (value) => {
          if (!wanted) return;
          show({ state: 'here', value });
          if (isMoving(value)) timer = setTimeout(look, LOOK_AGAIN);
        },
        (failure: unknown) => wanted && show({ state: 'failed', failure }),
      );
    }
    look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, turn, moving]);
  return {
    roster,
    show: (value) => show({ state: 'here', value }),
    again: () => setTurn(turn + 1),
  };
}
