const FIRST = 2_000;
const LONGEST = 15 * 60_000;

/** The wait after the nth failure: longer each time, and never the same for many phones at once. */
export function waitAfter(attempts: number, random: () => number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts, 20));
  return longest * (0.5 + random() / 2);
}
