import type { Prepared } from '../engine/photos';
import { prepare, type Drawing } from '../worker/prepare';

/** Makes a picture small in a worker, or on this page where the browser has no worker that can draw. */
export async function preparePhoto(file: Blob): Promise<Prepared> {
  if (typeof OffscreenCanvas === 'undefined') return prepare(file, onPage);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../worker/photo.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    worker.onmessage = (event: MessageEvent<{ prepared?: Prepared; failure?: string }>) => {
      end();
      if (event.data.prepared) resolve(event.data.prepared);
      else prepare(file, onPage).then(resolve, reject);
    };
    worker.onerror = () => {
      end();
      prepare(file, onPage).then(resolve, reject);
    };
    worker.postMessage(file);
  });
}

function onPage(width: number, height: number): Drawing {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return {
    draw: (picture, w, h) => {
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no drawing on this page');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, w, h);
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, w, h);
    },
    toJpeg: (quality) =>
      new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
          'image/jpeg',
          quality,
        );
      }),
  };
}
