import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What may be said on Home besides, fetched when the rest is there. */
export function Later() {
  const [Cards, setCards] = useState<ComponentType | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./HomeCards').then(
      (part) => wanted && setCards(() => part.HomeCards),
      () => undefined, // without signal nothing more is said
    );
    return () => {
      wanted = false;
    };
  }, []);
  return Cards && <Cards />;
}
