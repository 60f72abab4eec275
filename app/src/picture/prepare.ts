import { sha256OfBytes } from '../engine/hash';
import type { Prepared } from '../engine/photos';
import { bare } from './bare';
import { readExif } from './exif';
import { readHeader, type Header } from './header';
import type { Opened } from './open';
import { PhotoTrouble, type Size, type Wish } from './wish';

/** The little of a canvas that is needed; a worker and a page each bring their own. */
export interface Canvas extends Size {
  source: CanvasImageSource;
  draw: (picture: { source: CanvasImageSource }, smoothing: ImageSmoothingQuality) => void;
  toJpeg: (quality: number) => Promise<Blob>;
  /** Gives its memory back. */
  close: () => void;
}

/** Puts a picture on white, as what was transparent in it becomes. */
export function paint(
  context: Pick<
    OffscreenCanvasRenderingContext2D,
    'fillStyle' | 'fillRect' | 'imageSmoothingQuality' | 'drawImage'
  >,
  source: CanvasImageSource,
  { width, height }: Size,
  smoothing: ImageSmoothingQuality,
): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = smoothing;
  context.drawImage(source, 0, 0, width, height);
}

/** What a worker and a page do differently. */
export interface Studio {
  open: (file: Blob, bytes: ArrayBuffer, header: Header, side: number) => Promise<Opened>;
  canvas: (size: Size) => Canvas;
}

const SMALL_SIDE = 240;
const QUALITIES = [0.82, 0.74, 0.66, 0.58, 0.5, 0.42];
const SHRINK = 0.8;
const SMALLEST_SIDE = 480;
const LARGEST_FILE = 80_000_000;
// Opened reduced, a JPEG of this size still fits; a progressive one is held whole while it is read.
const MOST_PIXELS = 250_000_000;
const MOST_PIXELS_PROGRESSIVE = 64_000_000;
const MOST_PIXELS_OTHER = 50_000_000;
const THINNEST = 40;

/** Upright, small, and without anything but the picture itself: it is drawn anew. */
export async function prepare(file: Blob, wish: Wish, studio: Studio): Promise<Prepared> {
  if (file.size > LARGEST_FILE) throw new PhotoTrouble('tooLarge');
  const bytes = await file.arrayBuffer();
  const header = checked(new Uint8Array(bytes));
  const { takenAt, location } = readExif(header.exif);
  const origin = await hashOf(bytes);
  const picture = drawn(await studio.open(file, bytes, header, wish.side), wish.side, studio);
  const { blob, thumb } = await encoded(picture, wish, studio);
  const sha256 = sha256OfBytes(new Uint8Array(await blob.arrayBuffer()));
  return { sha256, origin, blob, thumb, takenAt, location };
}

function checked(bytes: Uint8Array): Header {
  const header = headerOf(bytes);
  if (!header) throw new PhotoTrouble('notAPicture');
  if (header.kind === 'heic') throw new PhotoTrouble('heic');
  const { width, height } = header;
  if (width * height > mostPixels(header)) throw new PhotoTrouble('tooLarge');
  if (Math.max(width, height) > THINNEST * Math.min(width, height)) throw new PhotoTrouble('tooNarrow');
  return header;
}

function headerOf(bytes: Uint8Array): Header | null {
  try {
    return readHeader(bytes);
  } catch {
    throw new PhotoTrouble('damaged'); // it ends before it has told its size
  }
}

function mostPixels({ kind, progressive }: Header): number {
  if (kind !== 'jpeg') return MOST_PIXELS_OTHER;
  return progressive ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS;
}

/** The browser's own is fast with megabytes; on plain http it is absent. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle) return sha256OfBytes(new Uint8Array(bytes));
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** On a canvas of the wanted size. By halves first: a larger step skips pixels and makes waves of fine patterns. */
function drawn(opened: Opened, side: number, studio: Studio): Canvas {
  let now: Opened | Canvas = opened;
  try {
    if (opened.opensAsDrawn) {
      now = on(within(opened, halved(opened, side)), opened, studio);
      opened.close();
    }
    while (Math.max(now.width, now.height) >= 2 * side) {
      const half = studio.canvas(within(now, Math.max(now.width, now.height) / 2));
      half.draw(now, 'low'); // the mean of four pixels, without copies of the whole
      now.close();
      now = half;
    }
    return on(within(now, side), now, studio);
  } finally {
    now.close();
  }
}

/** The longest side after as many halvings as leave it at least as large as wanted. */
function halved({ width, height }: Size, side: number): number {
  let longest = Math.max(width, height);
  while (longest >= 2 * side) longest /= 2;
  return longest;
}

/** As good as fits into the wanted bytes, and the small one for lists. */
async function encoded(picture: Canvas, wish: Wish, studio: Studio): Promise<{ blob: Blob; thumb: Blob }> {
  try {
    const face = on(within(picture, SMALL_SIDE), picture, studio);
    const thumb = await bare(await face.toJpeg(0.7));
    face.close();
    return { blob: await fitting(picture, wish, studio), thumb };
  } finally {
    picture.close();
  }
}

async function fitting(picture: Canvas, wish: Wish, studio: Studio): Promise<Blob> {
  for (let side = wish.side, now = picture; ;) {
    for (const quality of QUALITIES) {
      const blob = await bare(await now.toJpeg(quality));
      if (blob.size <= wish.bytes || side < SMALLEST_SIDE) return blob;
    }
    side *= SHRINK;
    const smaller = on(within(picture, side), picture, studio);
    if (now !== picture) now.close();
    now = smaller;
  }
}

function on(size: Size, picture: { source: CanvasImageSource }, studio: Studio): Canvas {
  const canvas = studio.canvas(size);
  canvas.draw(picture, 'high');
  return canvas;
}

function within({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
