import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';
import { sha256OfText } from './hash';

describe('canonical JSON', () => {
  it('is the same whatever the order of members', () => {
    expect(canonicalJson({ b: 1, a: [true, null], c: { z: 'x', y: '' } })).toBe(
      '{"a":[true,null],"b":1,"c":{"y":"","z":"x"}}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it('writes numbers, signs and orders as RFC 8785 shows', () => {
    const example = {
      // eslint-disable-next-line no-loss-of-precision -- the very literal of the RFC's example
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const sorted = canonicalJson({
      '\u20ac': 1,
      '\r': 2,
      '1': 3,
      '\ud83d\ude02': 4,
      '\u0080': 5,
      ö: 6,
      '\ufb33': 7,
    });
    expect(
      sorted
        .match(/:(\d)/g)
        ?.map((found) => found.slice(1))
        .join(''),
    ).toBe('2356147');
  });

  it('hashes to what the server computes', () => {
    expect(sha256OfText('{"a":1}')).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });
});
