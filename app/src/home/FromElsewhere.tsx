import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useEngine, useMe } from '../shell/context';
import { useLive } from '../ui/hooks';

/** Drafts of her other phones and bundles of other officers; loaded only when there are any. */
export function FromElsewhere() {
  const { db } = useEngine();
  const owner = useMe().officer.id;
  const [Elsewhere, setElsewhere] = useState<ComponentType | null>(null);
  const any = useLive(async () => {
    const told = (await db.settings.get(`elsewhere:${owner}`))?.value as { copies: unknown[] } | undefined;
    return (told?.copies.length ?? 0) + (await db.parcels.count()) > 0;
  }, [owner]);
  useEffect(() => {
    if (any) void import('../rescue/Elsewhere').then((loaded) => setElsewhere(() => loaded.Elsewhere));
  }, [any]);
  return Elsewhere && <Elsewhere />;
}
