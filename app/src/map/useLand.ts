import { useLastSeen, type LastSeen } from '../recap/useLastSeen';
import { useEngine } from '../shell/context';
import { loadLand, type Land } from './load';

/** Where the regions below another lie, also without signal once it was seen. */
export function useLand(code: string): LastSeen<Land> {
  const { api } = useEngine();
  return useLastSeen('land', code, () => loadLand(api, code));
}
