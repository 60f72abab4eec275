import { Value } from './engine/value';
import { useValue } from './ui/hooks';

const BASE = '/app';
const PRACTICE = `${BASE}/latihan`;

/** Which world an address belongs to: the real one, or the village in which she practises. */
export type Realm = 'real' | 'practice';

/** Where the app is, without what stands before it for its realm: path and query. */
export interface Place {
  realm: Realm;
  path: string;
  query: URLSearchParams;
}

const place = new Value<Place>(read());

/** The address of a screen in the realm she is in, for `href`. */
export function to(path: string): string {
  return toRealm(place.get().realm, path);
}

/** The address of a screen in either realm: the only ways in and out of the practice. */
export function toRealm(realm: Realm, path: string): string {
  return (realm === 'practice' ? PRACTICE : BASE) + path;
}

export function navigate(path: string): void {
  go(to(path));
}

export function navigateRealm(realm: Realm, path: string): void {
  go(toRealm(realm, path));
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

/** Where the app is opened. */
export function currentPath(): string {
  return place.get().path;
}

export function usePlace(): Place {
  return useValue(place);
}

/** Follows the browser's buttons and plain links to our own screens, also those that are drawn on a map. */
export function startRouter(): void {
  addEventListener('popstate', () => place.set(read()));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    const href = link.getAttribute('href');
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (href === null || link.hasAttribute('target')) return;
    const { origin, pathname, search } = new URL(href, location.href);
    if (origin !== location.origin || !pathname.startsWith(`${BASE}/`)) return;
    event.preventDefault();
    go(pathname + search);
  });
}

function go(address: string): void {
  history.pushState({ inside: true }, '', address);
  moved();
}

function moved(): void {
  place.set(read());
  scrollTo(0, 0);
}

function read(): Place {
  const { pathname } = location;
  const realm = pathname === PRACTICE || pathname.startsWith(`${PRACTICE}/`) ? 'practice' : 'real';
  const base = toRealm(realm, '');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '/';
  return { realm, path: path === '' ? '/' : path, query: new URLSearchParams(location.search) };
}
