import type { ActivityType, Catalog } from '../engine/model';
import { useEngine } from '../shell/context';
import { useLive } from '../ui/hooks';

/** The catalogue on this phone; undefined while it is read, null when it has never come. */
export function useCatalog(): Catalog | null | undefined {
  const { db } = useEngine();
  const kept = useLive(async () => (await db.catalog.get('current'))?.catalog ?? null, []);
  return kept;
}

export function useTypes(): ActivityType[] | undefined {
  return useCatalog()?.types;
}
