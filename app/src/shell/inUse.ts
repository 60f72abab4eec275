import type { Engine } from '../engine/engine';
import { undoable } from './undo';

const LOCK = 'jejak-in-use';
const FORM = /^\/app\/(lapor\/|kegiatan\/[^/]+\/perbaiki)/;

let sending = false;
let typedAt: string | null = null;
let release: (() => void) | null = null;
const waiting: (() => void)[] = [];

/** Watches whether this window types or sends; while it does, no other version takes over in any window. */
export function watchUse({ sync }: Engine): void {
  document.addEventListener(
    'input',
    () => {
      typedAt = location.pathname;
      look();
    },
    true,
  );
  sync.status.subscribe(() => {
    sending = sync.status.get().running;
    look();
  });
  undoable.subscribe(look);
  // Whatever leads to another screen passes here.
  addEventListener('popstate', look);
  document.addEventListener('click', () => setTimeout(look, 0));
}

/** True while something is typed here, a form is open, something can be undone, or something is sent. */
export function inUse(): boolean {
  return sending || undoable.get() !== null || FORM.test(location.pathname) || typedAt === location.pathname;
}

/** Does it as soon as this window is free. */
export function whenFree(work: () => void): void {
  if (inUse()) waiting.push(work);
  else work();
}

/** Does it while every window is free, or not at all. */
export async function withEveryWindowFree(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock && !inUse()) await work();
  });
}

function look(): void {
  if (typedAt !== null && typedAt !== location.pathname) typedAt = null;
  if (inUse()) {
    hold();
  } else {
    release?.();
    release = null;
    waiting.splice(0).forEach((work) => work());
  }
}

function hold(): void {
  if (release || !('locks' in navigator)) return;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(LOCK, { mode: 'shared' }, () => held);
}
