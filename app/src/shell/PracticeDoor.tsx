import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Catalog, SignedIn } from '../engine/model';
import { useCatalog } from '../activity/useTypes';
import { useEngine } from './context';

/** All that the practice is given of the real phone; there is no engine among it. */
export interface PracticeProps {
  me: SignedIn;
  catalog: Catalog | null;
  /** Keeps what she earned, one number of stars for each exercise, to be sent when there is signal. */
  onComplete: (stars: number[]) => Promise<void>;
}

/** The way into the practice, loaded when it is first taken. */
export function PracticeDoor({ me }: { me: SignedIn }) {
  const { db } = useEngine();
  const catalog = useCatalog();
  const [loaded, setLoaded] = useState<{ Practice: ComponentType<PracticeProps> } | null>(null);
  useEffect(() => {
    void import('../practice/PracticeApp').then(({ PracticeApp }) => setLoaded({ Practice: PracticeApp }));
  }, []);
  if (catalog === undefined || !loaded) return null;
  return (
    <loaded.Practice
      key={me.officer.id}
      me={me}
      catalog={catalog}
      onComplete={async (stars) => {
        const { keepEarned } = await import('../engine/certificate');
        await keepEarned(db, me, stars, Date.now());
      }}
    />
  );
}
