import { useMemo } from 'preact/hooks';
import { Habits } from '../../engine/report/habits';
import { useEngine } from '../../shell/context';

export function useHabits(): Habits {
  const { db } = useEngine();
  return useMemo(() => new Habits(db, Date.now), [db]);
}
