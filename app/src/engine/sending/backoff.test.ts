import { describe, expect, it } from 'vitest';
import { waitAfter } from './backoff';

describe('the wait after a failure', () => {
  it('grows, has an end, and differs between phones', () => {
    const waits = [1, 2, 3, 4].map((attempts) => waitAfter(attempts, () => 1));
    expect(waits).toEqual([4_000, 8_000, 16_000, 32_000]);
    expect(waitAfter(100, () => 1)).toBe(15 * 60_000);
    expect(waitAfter(3, () => 0)).toBe(8_000);
  });
});
