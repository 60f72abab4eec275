const FIRST = 2_000;
const LONGEST = 15 * 60_000;
/** A server that asks for more is looked after anyway. */
export const LONGEST_WAIT = 60 * 60_000;

/** The wait after the nth failure: longer each time, and never the same for many phones at once. */
export function waitAfter(attempts: number, random: () => number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts, 20));
  return longest * (0.5 + random() / 2);
}

/** The same, but at least as long as a busy server asks for. */
export function waitAsked(afterSeconds: number | null, attempts: number, random: () => number): number {
  return Math.min(LONGEST_WAIT, Math.max((afterSeconds ?? 0) * 1000, waitAfter(attempts, random)));
}

/** `until`, unless it lies further ahead than any wait we give: the clock was wrong and has been put right since. */
export function stillAhead(until: number, longest: number, now: number): number {
  return until - now > longest ? 0 : until;
}
