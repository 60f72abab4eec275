import type { ActivityType, Catalog } from '../engine/model';
import { useEngine } from '../shell/context';
import { useLive } from '../ui/hooks';

/** The catalogue on this phone; undefined while it is read, null when it has never come. */
export function useCatalog(): Catalog | null | undefined {
  const { vocabulary } = useEngine();
  return useLive(() => vocabulary.catalog(), [vocabulary], vocabulary.known);
}

export function useTypes(): ActivityType[] | undefined {
  return useCatalog()?.types;
}
