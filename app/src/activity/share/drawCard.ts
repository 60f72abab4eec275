import { encode } from 'uqr';
import type { Field } from '../../engine/model';
import { DISPLAY, lines, round, TEXT, use, write, type Pen } from './canvas';
import type { CardContent, Figure } from './content';

// WhatsApp shows 4 : 5 whole. The same colours in both themes: the picture leaves the app.
export const WIDTH = 1080;
export const HEIGHT = 1350;
const MARGIN = 64;
const PAPER = '#faf8f3';
const INK = '#1a2225';
const INK_2 = '#4a555a';
const BRAND = '#00656a';
const DEEP = '#004a4e';
const GOLD = '#f0a818';
const FOOT = 176;
const PICTURE = 640;
const GAP = 36;
const LABEL_LINES = 3;
const FIELDS: Record<Field, { colour: string; roman: string }> = {
  POKJA_I: { colour: '#863075', roman: 'I' },
  POKJA_II: { colour: '#1b5a9f', roman: 'II' },
  POKJA_III: { colour: '#8f5200', roman: 'III' },
  POKJA_IV: { colour: '#1d7038', roman: 'IV' },
  SEKRETARIAT: { colour: '#525d67', roman: 'S' },
};

/** The words of the card that are the same on each. */
export interface CardWords {
  read: string;
  made: string;
}

export function drawCard(pen: Pen, content: CardContent, photo: ImageBitmap | null, words: CardWords): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const figures = readable(pen, content.figures);
  const bottom = photo ? drawWithPhoto(pen, content, photo) : drawWithoutPhoto(pen, content);
  drawFigures(pen, figures, bottom, HEIGHT - FOOT);
  drawFoot(pen, content, words);
}

function drawWithPhoto(pen: Pen, content: CardContent, photo: ImageBitmap): number {
  const picture = content.figures.length > 0 ? PICTURE : PICTURE + 150;
  cover(pen, photo, WIDTH, picture);
  drawBadge(pen, content.field, MARGIN, picture - 44, 88);
  use(pen, { size: 30, weight: 650, face: TEXT, colour: FIELDS[content.field].colour });
  pen.fillText(content.fieldName, MARGIN + 108, picture + 40);
  use(pen, { size: 56, weight: 800, face: DISPLAY, colour: INK });
  const title = lines(pen, content.title, WIDTH - 2 * MARGIN, 3);
  const last = write(pen, title, MARGIN, picture + 122, 66);
  return drawPlace(pen, content, last + 54, INK_2);
}

/** Without a photo the trail is the picture: steps of gold that lead to a tick. */
function drawWithoutPhoto(pen: Pen, content: CardContent): number {
  const bottom = content.figures.length > 0 ? 838 : HEIGHT - FOOT - 12;
  pen.fillStyle = DEEP;
  pen.fillRect(0, 0, WIDTH, bottom);
  drawSteps(pen);
  drawBadge(pen, content.field, MARGIN, 84, 96);
  use(pen, { size: 34, weight: 650, face: TEXT, colour: '#cfe6e2' });
  pen.fillText(content.fieldName, MARGIN + 120, 146);
  use(pen, { size: 72, weight: 800, face: DISPLAY, colour: '#ffffff' });
  const title = lines(pen, content.title, WIDTH - 2 * MARGIN, 4);
  const first = bottom - 172 - (title.length - 1) * 84;
  const last = write(pen, title, MARGIN, first, 84);
  drawPlace(pen, content, last + 62, '#cfe6e2');
  return bottom + 20;
}

function drawPlace(pen: Pen, { place, date }: CardContent, y: number, colour: string): number {
  use(pen, { size: 32, weight: 500, face: TEXT, colour });
  const width = WIDTH - 2 * MARGIN;
  const one = `${place} · ${date}`;
  const text = pen.measureText(one).width <= width ? [one] : [...lines(pen, place, width, 1), date];
  return write(pen, text, MARGIN, y, 44);
}

function drawFigures(pen: Pen, figures: Figure[], top: number, bottom: number): void {
  if (figures.length === 0) return;
  const width = columnWidth(figures.length);
  const size = sizeFor(pen, figures, width);
  const height = size + 24 + LABEL_LINES * 36;
  const y = top + Math.max(24, (bottom - top - height) / 2) + size * 0.8;
  figures.forEach(({ value, label }, index) => {
    const x = MARGIN + index * (width + GAP);
    if (index > 0) {
      pen.fillStyle = '#ddd8cc';
      pen.fillRect(x - GAP / 2, y - size * 0.78, 2, height - 24);
    }
    use(pen, { size, weight: 800, face: DISPLAY, colour: BRAND });
    pen.fillText(value, x, y);
    use(pen, { size: 28, weight: 500, face: TEXT, colour: INK_2 });
    write(pen, lines(pen, label, width, LABEL_LINES), x, y + 46, 36);
  });
}

// Rather two large numbers than three that nobody can read.
function readable(pen: Pen, figures: Figure[]): Figure[] {
  let shown = figures;
  while (shown.length > 1 && sizeFor(pen, shown, columnWidth(shown.length)) < 52) shown = shown.slice(0, -1);
  return shown;
}

function columnWidth(columns: number): number {
  return (WIDTH - 2 * MARGIN - GAP * (columns - 1)) / columns;
}

// All numbers of a card are of one size, so that none shouts.
function sizeFor(pen: Pen, figures: Figure[], width: number): number {
  let size = 96;
  const fits = () => {
    use(pen, { size, weight: 800, face: DISPLAY, colour: BRAND });
    return figures.every(({ value }) => pen.measureText(value).width <= width);
  };
  while (size > 36 && !fits()) size -= 4;
  return size;
}

function drawFoot(pen: Pen, { team, address }: CardContent, words: CardWords): void {
  const top = HEIGHT - FOOT;
  pen.fillStyle = DEEP;
  pen.fillRect(0, top, WIDTH, FOOT);
  drawMark(pen, MARGIN, top + 36, 104);
  const x = MARGIN + 132;
  const width = WIDTH - MARGIN - x - (address ? 168 : 0);
  use(pen, { size: 34, weight: 750, face: DISPLAY, colour: '#ffffff' });
  write(pen, lines(pen, team, width, 1), x, top + 68, 40);
  use(pen, { size: 26, weight: 500, face: TEXT, colour: '#cfe6e2' });
  write(pen, lines(pen, address ? words.read : words.made, width, 1), x, top + 106, 32);
  if (!address) return;
  use(pen, { size: 19, weight: 500, face: TEXT, colour: '#cfe6e2' });
  write(pen, lines(pen, address.replace(/^https?:\/\//, ''), width, 1), x, top + 138, 24);
  drawQr(pen, address, WIDTH - MARGIN - 144, top + 16, 144);
}

function drawQr(pen: Pen, address: string, x: number, y: number, width: number): void {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  pen.fillStyle = '#ffffff';
  round(pen, x, y, width, width, 12);
  pen.fill();
  const cell = width / size;
  pen.fillStyle = '#000000';
  data.forEach((row, line) =>
    row.forEach((dark, column) => {
      // A hair more than a cell: no light shines through the joints.
      if (dark) pen.fillRect(x + column * cell, y + line * cell, cell + 0.4, cell + 0.4);
    }),
  );
}

function drawBadge(pen: Pen, field: Field, x: number, y: number, width: number): void {
  const { colour, roman } = FIELDS[field];
  pen.fillStyle = '#ffffff';
  round(pen, x - 6, y - 6, width + 12, width + 12, 28);
  pen.fill();
  pen.fillStyle = colour;
  round(pen, x, y, width, width, 24);
  pen.fill();
  use(pen, { size: width * 0.42, weight: 800, face: DISPLAY, colour: '#ffffff' });
  pen.textAlign = 'center';
  pen.fillText(roman, x + width / 2, y + width * 0.645);
  pen.textAlign = 'start';
}

/** The mark of the app, in its own square of 40. */
function drawMark(pen: Pen, x: number, y: number, width: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(width / 40, width / 40);
  pen.fillStyle = BRAND;
  round(pen, 0, 0, 40, 40, 11);
  pen.fill();
  drawTick(pen);
  pen.restore();
}

function drawTick(pen: Pen): void {
  dot(pen, 8.5, 17, 2.1);
  dot(pen, 12.3, 22.4, 2.6);
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(17.5, 28.2);
  pen.lineTo(33, 10.5);
  pen.stroke();
  dot(pen, 17.3, 28, 3.4);
}

function drawSteps(pen: Pen): void {
  pen.save();
  pen.globalAlpha = 0.16;
  pen.translate(WIDTH - 470, -20);
  pen.scale(13, 13);
  drawTick(pen);
  pen.restore();
}

function dot(pen: Pen, x: number, y: number, radius: number): void {
  pen.fillStyle = GOLD;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}

/** The picture fills the place; of a tall one the upper middle stays, where faces are. */
function cover(pen: Pen, photo: ImageBitmap, width: number, height: number): void {
  const scale = Math.max(width / photo.width, height / photo.height);
  const [cutWidth, cutHeight] = [width / scale, height / scale];
  const left = (photo.width - cutWidth) / 2;
  const top = (photo.height - cutHeight) * 0.4;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(photo, left, top, cutWidth, cutHeight, 0, 0, width, height);
}
