/** A pen on a canvas that knows the app's two faces. */

export type Pen = CanvasRenderingContext2D;

export const DISPLAY = '"Plus Jakarta Sans", Roboto, "Noto Sans", sans-serif';
export const TEXT = 'Roboto, "Noto Sans", system-ui, sans-serif';

export interface Style {
  size: number;
  weight: number;
  face: string;
  colour: string;
}

export function use(pen: Pen, { size, weight, face, colour }: Style): void {
  pen.font = `${weight} ${size}px ${face}`;
  pen.fillStyle = colour;
  pen.textBaseline = 'alphabetic';
}

/** The text in lines no wider than `width`; what does not fit ends with "…". */
export function lines(pen: Pen, text: string, width: number, most: number): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of words(pen, text, width)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.measureText(longer).width <= width) {
      line = longer;
    } else {
      found.push(line);
      line = word;
    }
  }
  found.push(line);
  if (found.length <= most) return found;
  const kept = found.slice(0, most);
  kept[most - 1] = shortened(pen, `${kept[most - 1] ?? ''}…`, width);
  return kept;
}

/** Draws lines from the first baseline down; the answer is the last baseline. */
export function write(pen: Pen, text: string[], x: number, y: number, lineHeight: number): number {
  text.forEach((line, index) => pen.fillText(line, x, y + index * lineHeight));
  return y + (text.length - 1) * lineHeight;
}

export function round(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  pen.beginPath();
  pen.moveTo(x + radius, y);
  pen.arcTo(x + width, y, x + width, y + height, radius);
  pen.arcTo(x + width, y + height, x, y + height, radius);
  pen.arcTo(x, y + height, x, y, radius);
  pen.arcTo(x, y, x + width, y, radius);
  pen.closePath();
}

// A word longer than the line is broken; nothing leaves the card.
function words(pen: Pen, text: string, width: number): string[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      const parts: string[] = [];
      let part = '';
      for (const sign of word) {
        if (part !== '' && pen.measureText(part + sign).width > width) {
          parts.push(part);
          part = '';
        }
        part += sign;
      }
      return [...parts, part];
    });
}

function shortened(pen: Pen, text: string, width: number): string {
  let signs = Array.from(text);
  while (signs.length > 1 && pen.measureText(signs.join('')).width > width) {
    signs = signs.slice(0, -2).concat('…');
  }
  return signs.join('').replace(/[\s.,;:–-]+…$/, '…');
}
