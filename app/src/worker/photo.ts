import { OnlyOnPage, openPicture } from '../picture/open';
import { paint, prepare, type Canvas } from '../picture/prepare';
import { PhotoTrouble, type Delivery, type Order, type Size } from '../picture/wish';

declare const self: DedicatedWorkerGlobalScope;

// Away from the screen: a slow phone keeps answering the thumb while a picture is made small.
self.addEventListener('message', (event: MessageEvent<Order>) => {
  const { file, wish } = event.data;
  void prepare(file, wish, { open: openPicture, canvas: offscreen }).then(
    (prepared) => deliver({ prepared }),
    (failure: unknown) => deliver(failureOf(failure)),
  );
});

function deliver(delivery: Delivery): void {
  self.postMessage(delivery);
}

function failureOf(failure: unknown): Delivery {
  if (failure instanceof PhotoTrouble) return { trouble: failure.why };
  return { onPage: failure instanceof OnlyOnPage ? 'size' : String(failure) };
}

function offscreen({ width, height }: Size): Canvas {
  const canvas = new OffscreenCanvas(width, height);
  // Read back at once: nothing of it needs to go through the graphics memory.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no drawing in this worker');
  return {
    source: canvas,
    width,
    height,
    draw: ({ source }, smoothing) => paint(context, source, { width, height }, smoothing),
    toJpeg: (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }),
    close: () => {
      canvas.width = 0;
    },
  };
}
