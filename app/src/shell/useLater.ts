import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a screen that is fetched when the rest is there; without signal, perhaps never. */
export function useLater<P = object>(load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (part) => wanted && setPart(() => part),
      () => undefined, // nothing more is said
    );
    return () => {
      wanted = false;
    };
  }, []);
  return Part;
}
