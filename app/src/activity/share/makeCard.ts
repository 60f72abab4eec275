import { links } from '../../engine/api';
import type { Photos } from '../../engine/photos';
import { DISPLAY } from './canvas';
import type { CardContent } from './content';
import { drawCard, HEIGHT, WIDTH, type CardWords } from './drawCard';

const MOST_BYTES = 300_000;
const QUALITIES = [0.9, 0.82, 0.74, 0.66, 0.58, 0.5];

/** The card as a JPEG of at most 300 kB, from what the phone holds; nothing waits for signal. */
export async function makeCard(content: CardContent, photos: Photos, words: CardWords): Promise<Blob> {
  await document.fonts.load(`800 56px ${DISPLAY}`, content.title).catch(() => undefined);
  const photo = content.photo && (await pictureOf(content.photo, photos));
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('this browser draws no pictures');
  drawCard(pen, content, photo, words);
  photo?.close();
  return smallEnough(canvas);
}

async function pictureOf({ sha256, held }: { sha256: string; held: boolean }, photos: Photos) {
  const whole = await photos.findWhole(sha256);
  const blob = whole ?? (held ? await fromServer(sha256) : undefined) ?? (await photos.find(sha256, 'thumb'));
  return blob ? createImageBitmap(blob).catch(() => null) : null;
}

async function fromServer(sha256: string): Promise<Blob | undefined> {
  try {
    const answer = await fetch(links.photo(sha256, 'full'), { signal: AbortSignal.timeout(4_000) });
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined; // no signal: the small picture, or the card without one
  }
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob> {
  let smallest: Blob | null = null;
  for (const quality of QUALITIES) {
    smallest = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (smallest && smallest.size <= MOST_BYTES) return smallest;
  }
  if (!smallest) throw new Error('this browser writes no JPEG');
  return smallest;
}
