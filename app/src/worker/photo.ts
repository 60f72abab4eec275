import { prepare, type Drawing } from './prepare';

declare const self: DedicatedWorkerGlobalScope;

// Away from the screen: a slow phone keeps answering the thumb while a picture is made small.
self.addEventListener('message', (event: MessageEvent<Blob>) => {
  prepare(event.data, offscreen).then(
    (prepared) => self.postMessage({ prepared }),
    (failure: unknown) => self.postMessage({ failure: String(failure) }),
  );
});

function offscreen(width: number, height: number): Drawing {
  const canvas = new OffscreenCanvas(width, height);
  return {
    draw: (picture, w, h) => {
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no drawing in this worker');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, w, h);
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, w, h);
    },
    toJpeg: (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }),
  };
}
