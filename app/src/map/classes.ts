/** A colour of the ramp; 0 is for who has not reported. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** Values that share a colour: from the lowest to the highest there are, and how many. */
export interface ValueClass {
  step: Step;
  low: number;
  high: number;
  count: number;
}

const CLASSES = 5;
/** Of one, two … colours, those that lie furthest apart on the ramp. */
const STEPS: readonly (readonly Step[])[] = [[], [4], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];
const RATE_LIMITS: readonly [Step, number, number][] = [
  [1, 1, 24],
  [2, 25, 49],
  [3, 50, 74],
  [4, 75, 99],
  [5, 100, 100],
];

/** Up to five classes with about as many regions each; equal values are never parted. */
export function classesOf(values: readonly number[]): ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const starts =
    distinct.length <= CLASSES
      ? distinct
      : [
          ...new Set(
            Array.from({ length: CLASSES }, (_, n) => sorted[Math.floor((n * sorted.length) / CLASSES)] ?? 0),
          ),
        ];
  return starts.map((low, index) => {
    const next = starts[index + 1] ?? Infinity;
    const members = sorted.filter((value) => value >= low && value < next);
    return {
      step: STEPS[starts.length]?.[index] ?? 5,
      low,
      high: members.at(-1) ?? low,
      count: members.length,
    };
  });
}

/** Whole percents in quarters, with those that are complete apart. */
export function rateClasses(values: readonly number[]): ValueClass[] {
  return RATE_LIMITS.map(([step, low, high]) => ({
    step,
    low,
    high,
    count: values.filter((value) => value >= low && value <= high).length,
  }));
}

/** The colour of a value; of nothing, that of who has not reported. */
export function stepOf(classes: readonly ValueClass[], value: number | null): Step {
  if (value === null) return 0;
  return classes.find(({ low, high }) => value >= low && value <= high)?.step ?? 0;
}
