import { number } from '../texts/format';
import type { Spot } from './drawing';

/** A finger's half width, in pixels. */
export const FINGER = 24;
const ROUND = 13;

interface Props extends Spot {
  /** Of its first member. */
  first: string;
  count: number;
  /** What a tap does, for who does not see the map. */
  label: string;
  /** What lies there. */
  names: string;
  unit: number;
  onOpen: () => void;
}

/** Several that lie near each other, as their number in a circle. */
export function Together({ x, y, first, count, label, names, unit, onOpen }: Props) {
  return (
    <g
      class="together"
      role="button"
      data-key={first}
      tabindex={0}
      aria-label={label}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <title>{names}</title>
      <circle class="finger" cx={x} cy={y} r={FINGER} />
      <circle class="count" cx={x} cy={y} r={ROUND * unit} />
      <text x={x} y={y} aria-hidden="true">
        {number(count)}
      </text>
    </g>
  );
}
