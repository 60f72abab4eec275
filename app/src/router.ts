import { useEffect, useState } from 'preact/hooks';
import { Value } from './engine/value';

const BASE = '/app';

/** Where the app is, without the `/app` before it: path and query. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

const place = new Value<Place>(read());

/** The address of a screen, for `href`. */
export function to(path: string): string {
  return BASE + path;
}

export function navigate(path: string): void {
  history.pushState({ inside: true }, '', to(path));
  moved();
}

/** Takes the place of the screen that is shown: *back* will not return to it. */
export function replace(path: string): void {
  history.replaceState(history.state, '', to(path));
  moved();
}

/** The screen before, or `otherwise` when the app was opened right here. */
export function back(otherwise: string): void {
  if ((history.state as { inside?: boolean } | null)?.inside) {
    history.back();
  } else {
    replace(otherwise);
  }
}

/** Does it after each step to another screen. */
export function whenMoved(work: () => void): void {
  place.subscribe(work);
}

export function usePlace(): Place {
  const [now, setNow] = useState(place.get());
  useEffect(() => place.subscribe(() => setNow(place.get())), []);
  return now;
}

/** Follows the browser's buttons and plain links to our own screens. */
export function startRouter(): void {
  addEventListener('popstate', () => place.set(read()));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target) return;
    if (link.origin !== location.origin || !link.pathname.startsWith(`${BASE}/`)) return;
    event.preventDefault();
    navigate(link.pathname.slice(BASE.length) + link.search);
  });
}

function moved(): void {
  place.set(read());
  scrollTo(0, 0);
}

function read(): Place {
  const path = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : '/';
  return { path: path === '' ? '/' : path, query: new URLSearchParams(location.search) };
}
