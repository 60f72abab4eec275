import { useEngine, useMe } from '../shell/context';
import { loadRecap, type RecapData } from './load';
import type { Period } from './period';
import { useSeen, type SeenAnswer } from '../shell/useSeen';

export type RecapShown = SeenAnswer<RecapData>;

/** The recap of a region: at once as it was seen last, then as it is now. */
export function useRecap(code: string, period: Period, thisMonth: string): RecapShown {
  const { api } = useEngine();
  const home = useMe().team.regionCode;
  const name = [code, period.from, period.to, period.tree, period.known && `=${period.known}`]
    .filter(Boolean)
    .join('/');
  return useSeen('recap', name, () => loadRecap(api, home, code, period, thisMonth));
}
