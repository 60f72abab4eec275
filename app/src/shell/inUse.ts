import { whenMoved } from '../router';
import { SENDING_LOCK } from './signals';
import { undoable } from './undo';

const LOCK = 'jejak-in-use';
const FORM = /^\/app\/(lapor\/|kegiatan\/[^/]+\/perbaiki)/;

let typedAt: string | null = null;
let touched = false;
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
  for (const sign of ['pointerdown', 'keydown']) {
    document.addEventListener(
      sign,
      () => {
        touched = true;
      },
      { capture: true, passive: true },
    );
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') touched = false;
  });
  undoable.subscribe(look);
  whenMoved(look);
  look();
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

/**
 * Does it as soon as nothing is sent, if no window is in use then and no finger was on this one since it came into
 * sight; else not at all.
 */
export async function withEveryWindowFree(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  await locks.request(SENDING_LOCK, () =>
    locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock && !inUse() && !touched) await work();
    }),
  );
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
