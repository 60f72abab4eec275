import { describe, expect, it } from 'vitest';
import { readExif } from './exif';

/** A block as cameras write it: big or little endian, with a time and a place. */
function block(
  little: boolean,
  { time = '2026:11:20 09:12:33', north = 'S', east = 'E', seconds = 36 } = {},
) {
  const view = new DataView(new ArrayBuffer(300));
  const int16 = (at: number, value: number) => view.setUint16(at, value, little);
  const int32 = (at: number, value: number) => view.setUint32(at, value, little);
  const text = (at: number, value: string) =>
    Array.from(value).forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    int16(at, tag);
    int16(at + 2, type);
    int32(at + 4, count);
    int32(at + 8, value);
  };
  text(0, little ? 'II' : 'MM');
  int16(2, 42);
  int32(4, 8);
  int16(8, 2);
  entry(10, 0x8769, 4, 1, 60);
  entry(22, 0x8825, 4, 1, 100);
  int16(60, 1);
  entry(62, 0x9003, 2, 20, 80);
  text(80, time);
  int16(100, 5);
  entry(102, 1, 2, 2, 0);
  text(110, north);
  entry(114, 2, 5, 3, 200);
  entry(126, 3, 2, 2, 0);
  text(134, east);
  entry(138, 4, 5, 3, 224);
  entry(150, 0x1f, 5, 1, 250);
  [0, 1, 37, 1, seconds, 1].forEach((value, index) => int32(200 + index * 4, value));
  [127, 1, 29, 1, 2400, 1000].forEach((value, index) => int32(224 + index * 4, value));
  int32(250, 47);
  int32(254, 4);
  return new Uint8Array(view.buffer);
}

describe('what a camera notes', () => {
  it.each([true, false])('is read, little endian %s', (little) => {
    expect(readExif(block(little))).toEqual({
      takenAt: '2026-11-20T09:12:33',
      location: { latitude: -0.62667, longitude: 127.484, accuracyMeters: 12 },
    });
  });

  it('is left out where it cannot be', () => {
    expect(readExif(block(true, { time: '2026:02:30 09:00:00' })).takenAt).toBeNull();
    expect(readExif(block(true, { time: '0000:00:00 00:00:00' })).takenAt).toBeNull();
    expect(readExif(block(true, { seconds: 4_000_000_000 })).location).toBeNull();
    expect(readExif(new Uint8Array(0))).toEqual({ takenAt: null, location: null });
  });

  it('never stops the picture, wherever the block is cut or spoilt', () => {
    const whole = block(false);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readExif(whole.subarray(0, length))).not.toThrow();
      const spoilt = whole.slice();
      spoilt[length] = 255;
      expect(() => readExif(spoilt)).not.toThrow();
    }
  });
});
