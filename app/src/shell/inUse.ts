import { SENDING_LOCK } from './signals';
import { undoable } from './undo';

const LOCK = 'jejak-in-use';
const ENDS_WITHIN_MS = 10_000;
const FORM = /^\/app\/(lapor\/|kegiatan\/[^/]+\/perbaiki)/;

let typedAt: string | null = null;
let release: (() => void) | null = null;
const waiting: (() => void)[] = [];

/** Watches whether something is typed here; while it is, no other version takes over in any window. */
export function watchUse(): void {
  document.addEventListener(
    'input',
    () => {
      typedAt = location.pathname;
      look();
    },
    true,
  );
  undoable.subscribe(look);
  // Whatever leads to another screen passes here.
  addEventListener('popstate', look);
  document.addEventListener('click', () => setTimeout(look, 0));
}

/** True while something is typed here, a form is open, or something can be undone. */
export function inUse(): boolean {
  return undoable.get() !== null || FORM.test(location.pathname) || typedAt === location.pathname;
}

/** Does it as soon as this window is free. */
export function whenFree(work: () => void): void {
  if (inUse()) waiting.push(work);
  else work();
}

/** Does it while no window is in use and nothing is sent, or not at all. */
export async function withEveryWindowFree(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    // A round of sending may just have begun, because the app came into sight: its end is waited for.
    const signal = AbortSignal.timeout(ENDS_WITHIN_MS);
    await locks.request(SENDING_LOCK, { signal }, async () => {
      if (!inUse()) await work();
    });
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
