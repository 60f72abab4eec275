import { describe, expect, it } from 'vitest';
import { stillAhead, waitAfter, waitAsked } from './backoff';

const MINUTE = 60_000;

describe('the wait after a failure', () => {
  it('grows, has an end, and differs between phones', () => {
    const waits = [1, 2, 3, 4].map((attempts) => waitAfter(attempts, () => 1));
    expect(waits).toEqual([4_000, 8_000, 16_000, 32_000]);
    expect(waitAfter(100, () => 1)).toBe(15 * MINUTE);
    expect(waitAfter(3, () => 0)).toBe(8_000);
  });

  it('never lies outside its bounds', () => {
    for (let attempts = 0; attempts < 2_000; attempts++) {
      const wait = waitAfter(attempts, Math.random);
      expect(wait).toBeGreaterThanOrEqual(1_000);
      expect(wait).toBeLessThanOrEqual(15 * MINUTE);
    }
  });

  it('is at least what a busy server asks for, and at most an hour', () => {
    expect(waitAsked(120, 1, () => 0)).toBe(2 * MINUTE);
    expect(waitAsked(null, 1, () => 1)).toBe(4_000);
    expect(waitAsked(86_400, 1, () => 0)).toBe(60 * MINUTE);
  });

  it('is forgotten when it lies further ahead than any we give', () => {
    expect(stillAhead(5_000, 10_000, 0)).toBe(5_000);
    expect(stillAhead(86_400_000, 10_000, 0)).toBe(0);
  });
});
