import { Maximize, Minus, Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Position } from 'geojson';
import { IconButton } from '../ui/Button';
import type { Outline } from './calls';
import type { Frame } from './coast';
import { centred, drawingOf, scaled, type Drawing, type Size } from './drawing';
import { useDrag } from './useDrag';
import { useMapWords } from './words';

/** The picture as it is drawn now. */
export interface View extends Drawing {
  size: Size;
  /** One sixteenth of the text size, in pixels: what is written on the map grows with it. */
  unit: number;
  /** Then what carries this `data-key` has the focus: what was tapped may have come apart. */
  zoomTo: (frame: Frame, key: string) => void;
  /** Brings a place to the middle when it lies outside of the picture. */
  reveal: (place: Position) => void;
}

interface Props {
  /** What is shown at first. */
  whole: Frame;
  /** Land under everything. */
  land: readonly Outline[];
  label: string;
  /** In pixels; never taller than the window leaves room for. */
  tallest: number;
  children: (view: View) => ComponentChildren;
}

const CLOSER = 0.5;
const CLOSEST_DEGREES = 0.003;
const MARGIN = 30;
const LOWEST = 220;

/** A picture of land that can be looked at more closely, with what is drawn upon it. */
export function Canvas({ whole, land, label, tallest, children }: Props) {
  const t = useMapWords();
  const around = useRef<HTMLDivElement>(null);
  const width = useWidth(around);
  const goal = useRef<string | null>(null);
  const [frame, setFrame] = useState(whole);
  useEffect(() => setFrame(whole), [whole.join()]);
  const size: Size = { width, height: heightOf(whole, width, tallest) };
  const isZoomed = frame.join() !== whole.join();
  const drawing = useMemo(() => drawingOf(frame, size, MARGIN), [frame.join(), size.width, size.height]);
  const ground = useMemo(() => land.map(drawing.path), [drawing, land]);
  const { by, handlers } = useDrag(isZoomed, ({ x, y }) => {
    const origin = drawing.at(0, 0);
    const step = drawing.at(1, 1);
    setFrame(([west, south, east, north]) => {
      const [dx, dy] = [-x / (step.x - origin.x), -y / (step.y - origin.y)];
      return [west + dx, south + dy, east + dx, north + dy];
    });
  });
  useEffect(() => {
    if (goal.current === null) return;
    around.current?.querySelector<SVGElement>(`[data-key="${goal.current}"]`)?.focus();
    goal.current = null;
  }, [frame.join()]);
  const view: View = {
    ...drawing,
    size,
    unit: textSize() / 16,
    zoomTo: (next, key) => {
      goal.current = key;
      setFrame(next);
    },
    reveal: ([longitude = 0, latitude = 0]) => {
      const { x, y } = drawing.at(longitude, latitude);
      const isIn = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
      if (!isIn) setFrame(centred(frame, [longitude, latitude]));
    },
  };
  const zoom = (times: number) => {
    const next = scaled(frame, times);
    const isWider = next[2] - next[0] >= whole[2] - whole[0] && next[3] - next[1] >= whole[3] - whole[1];
    if (times > 1 && isWider) setFrame(whole);
    else if (next[2] - next[0] > CLOSEST_DEGREES) setFrame(next);
  };
  return (
    <div class="map-frame" ref={around}>
      {width > 0 && (
        <svg
          class={isZoomed ? 'zoomed' : undefined}
          width={size.width}
          height={size.height}
          role="group"
          aria-label={label}
          {...handlers}
        >
          <g transform={`translate(${by.x} ${by.y})`}>
            {ground.map((path, index) => (
              <path key={index} class="land" d={path} />
            ))}
            {children(view)}
          </g>
        </svg>
      )}
      <div class="map-zoom">
        {isZoomed && <IconButton icon={Maximize} label={t.whole} onClick={() => setFrame(whole)} />}
        {isZoomed && <IconButton icon={Minus} label={t.wider} onClick={() => zoom(1 / CLOSER)} />}
        <IconButton icon={Plus} label={t.closer} onClick={() => zoom(CLOSER)} />
      </div>
    </div>
  );
}

function heightOf([west, south, east, north]: Frame, width: number, tallest: number): number {
  const shape = (north - south) / (east - west);
  const inner = Math.max(0, width - 2 * MARGIN);
  return Math.round(Math.min(tallest, Math.max(LOWEST, inner * shape + 2 * MARGIN)));
}

function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!of.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(of.current);
    setWidth(Math.round(of.current.clientWidth));
    return () => observer.disconnect();
  }, []);
  return width;
}

function textSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
