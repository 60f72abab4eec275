import { useSeen, type SeenAnswer } from '../shell/useSeen';
import { useEngine } from '../shell/context';
import { loadLand, type Land } from './load';

/** Where the regions below another lie, also without signal once it was seen. */
export function useLand(code: string): SeenAnswer<Land> {
  const { api } = useEngine();
  return useSeen('land', code, () => loadLand(api, code));
}
