import { useEffect } from 'preact/hooks';
import type { Engine } from '../engine/engine';

/** While she has the phone in hand, her news may be shown by the phone itself; nobody else's is. */
export function useNews(engine: Engine, officer: string): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let wanted = true;
    void import('../notice/outside').then(({ tellOutside }) => {
      if (wanted) stop = tellOutside(engine, officer);
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, [engine, officer]);
}
