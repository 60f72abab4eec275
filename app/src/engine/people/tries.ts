const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** A slip of the finger costs nothing; whoever guesses waits longer each time. */
const FREE_TRIES = 3;
const WAITS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE];

/** The wait after so many wrong tries in a row. */
export function waitAfterWrong(times: number): number {
  if (times < FREE_TRIES) return 0;
  return WAITS[Math.min(times - FREE_TRIES, WAITS.length - 1)] ?? 0;
}

/** Four to six digits that are not what everybody tries first. */
export function complaintAbout(digits: string): 'length' | 'easy' | null {
  if (!/^\d{4,6}$/.test(digits)) return 'length';
  const all = digits.split('').map(Number);
  const steps = new Set(all.slice(1).map((digit, index) => digit - (all[index] ?? 0)));
  const inOrder = steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 9);
  return inOrder ? 'easy' : null;
}
