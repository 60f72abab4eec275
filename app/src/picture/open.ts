import type { Header } from './header';
import { PhotoTrouble, type Size } from './wish';

/** A picture that can be drawn; its memory is given back by `close`. */
export interface Opened extends Size {
  source: CanvasImageSource;
  /** Not opened before it is drawn, and then no larger than it is drawn. */
  opensAsDrawn?: boolean;
  close: () => void;
}

/** Only the page itself can open this one without holding it whole. */
export class OnlyOnPage extends Error {
  override name = 'OnlyOnPage';
}

// 4 bytes a pixel: what a phone with 1 GB can hold for a moment beside the app.
const MOST_PIXELS_WHOLE = 25_000_000;

/** Opens a picture, a large JPEG at the least size that is still as large as `side`. */
export async function openPicture(
  file: Blob,
  bytes: ArrayBuffer,
  header: Header,
  side: number,
): Promise<Opened> {
  if (header.kind === 'jpeg' && (await canReduce())) return reduced(bytes, header, side);
  if (header.width * header.height > MOST_PIXELS_WHOLE) throw new OnlyOnPage();
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { source: picture, width: picture.width, height: picture.height, close: () => picture.close() };
  } catch {
    throw new PhotoTrouble('damaged');
  }
}

async function canReduce(): Promise<boolean> {
  return typeof ImageDecoder !== 'undefined' && (await ImageDecoder.isTypeSupported('image/jpeg'));
}

/**
 * A JPEG can be opened at n/8 of its size without its full size ever being in memory: 48 megapixels take
 * 12 MB instead of 192. The decoder turns it upright as well.
 */
async function reduced(data: ArrayBuffer, { width, height }: Header, side: number): Promise<Opened> {
  const eighths = [1, 2, 3, 4, 5, 6, 7].find((n) => (Math.max(width, height) * n) / 8 >= side) ?? 8;
  const decoder = new ImageDecoder({
    type: 'image/jpeg',
    data,
    transfer: [data],
    desiredWidth: Math.ceil((width * eighths) / 8),
    desiredHeight: Math.ceil((height * eighths) / 8),
  });
  try {
    const { image } = await decoder.decode();
    return {
      source: image,
      width: image.displayWidth,
      height: image.displayHeight,
      close: () => image.close(),
    };
  } catch {
    throw new PhotoTrouble('damaged');
  } finally {
    decoder.close();
  }
}
