/** What the worker looks at before it answers in the network's place. */
export interface Asked {
  method: string;
  mode: string;
  url: string;
}

const APP = '/app/';
const SCREEN = '/app/index.html';

/** The address of the app's own file that answers a request, or null: then the worker does not touch it. */
export function fileFor({ method, mode, url }: Asked, origin: string): string | null {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || !pathname.startsWith(APP)) return null;
  return mode === 'navigate' ? SCREEN : url;
}
