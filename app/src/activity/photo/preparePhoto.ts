import type { Prepared } from '../../engine/photos';
import type { Opened } from '../../picture/open';
import { paint, prepare, type Canvas, type Studio } from '../../picture/prepare';
import { PhotoTrouble, type Delivery, type Order, type Size, type Wish } from '../../picture/wish';

// The slowest phone needs a few seconds for the largest picture; after this one nothing more comes.
const PATIENCE_MS = 60_000;

/** Makes a picture small in a worker, or on this page where only the page can. Rejects with `PhotoTrouble`. */
export async function preparePhoto(file: Blob, wish: Wish, signal: AbortSignal): Promise<Prepared> {
  signal.throwIfAborted();
  if (typeof OffscreenCanvas === 'undefined') return prepare(file, wish, page);
  const delivery = await inWorker({ file, wish }, signal);
  if ('prepared' in delivery) return delivery.prepared;
  if ('trouble' in delivery) throw new PhotoTrouble(delivery.trouble);
  return prepare(file, wish, page);
}

function inWorker(order: Order, signal: AbortSignal): Promise<Delivery> {
  const worker = new Worker(new URL('../../worker/photo.ts', import.meta.url), { type: 'module' });
  let timer = 0;
  const answer = new Promise<Delivery>((resolve, reject) => {
    timer = window.setTimeout(() => reject(new PhotoTrouble('tooSlow')), PATIENCE_MS);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.onmessage = (event: MessageEvent<Delivery>) => resolve(event.data);
    worker.onerror = (event) => resolve({ onPage: event.message });
    worker.postMessage(order);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    worker.terminate(); // with everything it still holds
  });
}

const page: Studio = {
  // An image element is opened at the size it is drawn, also where there is no other way to say so.
  open: (file) =>
    new Promise<Opened>((resolve, reject) => {
      const url = URL.createObjectURL(file);
      const image = new Image();
      const close = () => URL.revokeObjectURL(url);
      image.onload = () =>
        resolve({
          source: image,
          width: image.naturalWidth,
          height: image.naturalHeight,
          opensAsDrawn: true,
          close,
        });
      image.onerror = () => {
        close();
        reject(new PhotoTrouble('damaged'));
      };
      image.src = url;
    }),
  canvas: ({ width, height }: Size): Canvas => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new PhotoTrouble('tooLarge');
    return {
      source: canvas,
      width,
      height,
      draw: ({ source }, smoothing) => paint(context, source, { width, height }, smoothing),
      toJpeg: (quality) =>
        new Promise((resolve, reject) => {
          canvas.toBlob(
            (blob) => (blob ? resolve(blob) : reject(new PhotoTrouble('tooLarge'))),
            'image/jpeg',
            quality,
          );
        }),
      close: () => {
        canvas.width = 0;
      },
    };
  },
};
