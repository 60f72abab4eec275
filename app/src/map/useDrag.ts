import { useRef, useState } from 'preact/hooks';
import type { Spot } from './drawing';

const CLICK_PIXELS = 6;

/** Moves a picture under the finger; `onMoved` is told how far once it is let go. */
export function useDrag(enabled: boolean, onMoved: (by: Spot) => void) {
  const from = useRef<(Spot & { pointer: number }) | null>(null);
  const wasDragged = useRef(false);
  const [by, setBy] = useState<Spot>({ x: 0, y: 0 });

  function end() {
    if (from.current && wasDragged.current) onMoved(by);
    from.current = null;
    setBy({ x: 0, y: 0 });
  }

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      wasDragged.current = false;
      if (enabled && event.isPrimary) {
        from.current = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
      }
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current;
      if (start?.pointer !== event.pointerId) return;
      const moved = { x: event.clientX - start.x, y: event.clientY - start.y };
      if (Math.hypot(moved.x, moved.y) > CLICK_PIXELS) wasDragged.current = true;
      if (wasDragged.current) setBy(moved);
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    // A finger that has moved the map does not also open what lies under it.
    onClickCapture: (event: MouseEvent) => {
      if (!wasDragged.current) return;
      event.preventDefault();
      event.stopPropagation();
      wasDragged.current = false;
    },
  };
  return { by, handlers };
}
