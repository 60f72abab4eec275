import { useEffect, useRef } from 'preact/hooks';
import { longMonth, number } from '../texts/format';
import { largest, valueOf, YEAR, type Figure, type Kind, type Point } from './series';
import { useTrendWords, type TrendWords } from './words';
import { shift } from '../recap/period';

/** How much of a chart's height a number takes. */
const LABEL = 0.25;

interface Props {
  /** The heading above it. */
  labelledBy: string;
  points: Point[];
  kind: Kind;
  unit: string;
  /** The reports behind a month's figure. */
  evidence: (month: string) => string;
  /** What the highest column stands for, where it is not the largest figure. */
  top?: number;
}

/** Months side by side, each with its number: sums as columns, levels as a line; the year before as a dotted line. */
export function Chart(props: Props) {
  const { points, kind, labelledBy } = props;
  const top = props.top ?? largest(points);
  const scroller = useRef<HTMLDivElement>(null);
  const latest = points.findLastIndex(({ now }) => 'value' in now);
  useEffect(() => {
    const shown = scroller.current?.querySelectorAll('li')[latest];
    if (scroller.current && shown)
      scroller.current.scrollLeft = shown.offsetLeft - scroller.current.clientWidth / 2;
  }, [latest]);
  return (
    <div
      class="scroller trend-scroller"
      tabIndex={0}
      role="group"
      aria-labelledby={labelledBy}
      ref={scroller}
    >
      <div class="trend-chart" style={{ '--months': points.length, '--column': `${columnRem(points)}rem` }}>
        <svg viewBox={`0 0 ${points.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <Line class="then" figures={points.map(({ then }) => then)} top={top} />
          {kind === 'level' && <Line class="now" figures={points.map(({ now }) => now)} top={top} />}
        </svg>
        <ol>
          {points.map((point) => (
            <Month key={point.month} {...props} point={point} top={top} />
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Wide enough for the longest number, and for two short words below each other. */
function columnRem(points: Point[]): number {
  const letters = points.map(({ now }) => ('value' in now ? number(now.value).length : 0));
  return Math.max(2.9, 0.6 * Math.max(...letters) + 0.3);
}

/** Through the months that have a figure; a gap stays a gap. */
function Line({ figures, top, ...look }: { class: string; figures: (Figure | null)[]; top: number }) {
  const steps = figures.map((figure, index) => {
    const value = valueOf(figure);
    if (value === null) return '';
    const pen = valueOf(figures[index - 1] ?? null) === null ? 'M' : 'L';
    return `${pen}${index + 0.5} ${1 - value / top}`;
  });
  return <path class={look.class} d={steps.join('')} />;
}

function Month({ point, kind, unit, evidence, top }: Props & { point: Point; top: number }) {
  const t = useTrendWords();
  const { month, running, now, then } = point;
  const name = <span class="name">{shortName(month)}</span>;
  if (!('value' in now)) {
    return (
      <li>
        <span class="plot">
          <Earlier figure={then} top={top} />
          <small class="missing">{t[now.gap]}</small>
        </span>
        {name}
      </li>
    );
  }
  const height = `${(now.value / top) * 100}%`;
  return (
    <li class={running ? 'running' : ''}>
      <a href={evidence(month)} aria-label={spoken(point, now.value, unit, t)}>
        <span class="plot">
          <Earlier figure={then} top={top} />
          {kind === 'sum' ? (
            <i class="column" style={{ height }} />
          ) : (
            <i class="dot" style={{ bottom: height }} />
          )}
          <b style={{ bottom: `${labelAt(now.value, valueOf(then), top) * 100}%` }}>{number(now.value)}</b>
        </span>
        {name}
      </a>
    </li>
  );
}

/** Above its figure, and above the one of the year before where that would lie under the number. */
function labelAt(now: number, then: number | null, top: number): number {
  const hidden = then !== null && then >= now && then - now <= top * LABEL;
  return (hidden ? then : now) / top;
}

function Earlier({ figure, top }: { figure: Figure | null; top: number }) {
  const value = valueOf(figure);
  return value === null ? null : <i class="dot then" style={{ bottom: `${(value / top) * 100}%` }} />;
}

/** "November 2026: 12 kegiatan, belum selesai. November 2025: 9 kegiatan" */
function spoken({ month, running, then }: Point, now: number, unit: string, t: TrendWords): string {
  const earlier = longMonth(shift(month, -YEAR));
  const value = number(now);
  const said = t.spoken(longMonth(month), value, running ? `${unit}, ${t.running}` : unit);
  if (then === null) return said;
  return `${said}. ${'value' in then ? t.spoken(earlier, number(then.value), unit) : t.spokenNone(earlier, t[then.gap])}`;
}

/** "Nov" */
function shortName(month: string): string {
  return longMonth(month).slice(0, 3);
}
