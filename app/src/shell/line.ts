import type { Line } from '../engine/sending/line';

/** What Chrome on Android tells of the connection; other browsers tell nothing. */
interface Connection extends EventTarget {
  type?: string;
}

const connection = (navigator as { connection?: Connection }).connection;

export function line(): Line {
  switch (connection?.type) {
    case 'cellular':
      return 'mobile';
    case 'wifi':
    case 'ethernet':
      return 'free';
    default:
      return 'unknown';
  }
}

export function onLineChange(work: () => void): void {
  connection?.addEventListener('change', work);
}
