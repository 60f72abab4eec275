import { sha256OfBytes } from '../engine/hash';
import type { Prepared } from '../engine/photos';

/** The little of a canvas that is needed; a worker and a page each bring their own. */
export interface Drawing {
  draw: (picture: ImageBitmap, width: number, height: number) => void;
  toJpeg: (quality: number) => Promise<Blob>;
}
export type NewDrawing = (width: number, height: number) => Drawing;

const LONGEST_SIDE = 1280;
const SMALL_SIDE = 240;
const LARGEST_BYTES = 200_000;
const QUALITIES = [0.82, 0.74, 0.66, 0.58, 0.5, 0.42];
const SMALLER = 0.8;
const SMALLEST_SIDE = 480;

/** Upright, small, and without anything but the picture itself: it is drawn anew. */
export async function prepare(file: Blob, newDrawing: NewDrawing): Promise<Prepared> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const blob = await small(picture, newDrawing);
    const thumb = await jpeg(picture, SMALL_SIDE, 0.7, newDrawing);
    const sha256 = sha256OfBytes(new Uint8Array(await blob.arrayBuffer()));
    return { sha256, blob, thumb };
  } finally {
    picture.close();
  }
}

async function small(picture: ImageBitmap, newDrawing: NewDrawing): Promise<Blob> {
  for (let side = LONGEST_SIDE; ; side *= SMALLER) {
    const drawing = drawn(picture, side, newDrawing);
    for (const quality of QUALITIES) {
      const blob = await drawing.toJpeg(quality);
      if (blob.size <= LARGEST_BYTES || side < SMALLEST_SIDE) return blob;
    }
  }
}

function jpeg(picture: ImageBitmap, side: number, quality: number, newDrawing: NewDrawing): Promise<Blob> {
  return drawn(picture, side, newDrawing).toJpeg(quality);
}

function drawn(picture: ImageBitmap, side: number, newDrawing: NewDrawing): Drawing {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const drawing = newDrawing(width, height);
  drawing.draw(picture, width, height);
  return drawing;
}
