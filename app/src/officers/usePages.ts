import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../engine/model';

interface Pages<T> {
  items: T[];
  /** The mark of the next page; null when all is here. */
  next: string | null;
  busy: boolean;
  failure: unknown;
}

/** Page after page, as far as she asks; a late answer to an older question is dropped. */
export function usePages<T>(ask: (after: string) => Promise<Page<T>>, inputs: readonly unknown[]) {
  const [pages, setPages] = useState<Pages<T>>({ items: [], next: '', busy: true, failure: null });
  const turn = useRef(0);

  function load(after: string) {
    const mine = ++turn.current;
    setPages((now) => ({ ...now, busy: true, failure: null }));
    ask(after).then(
      (page) => mine === turn.current && setPages((now) => joined(after === '' ? [] : now.items, page)),
      (failure: unknown) =>
        mine === turn.current &&
        setPages((now) => ({ items: after === '' ? [] : now.items, next: after, busy: false, failure })),
    );
  }

  useEffect(() => {
    load('');
    return () => {
      turn.current++;
    };
  }, inputs);
  return { ...pages, more: () => load(pages.next ?? '') };
}

function joined<T>(before: T[], page: Page<T>): Pages<T> {
  return { items: [...before, ...page.items], next: page.next, busy: false, failure: null };
}
