import type { Location } from '../engine/model';

/** When and where a camera says a picture was taken. */
export interface Taken {
  /** The local time of the camera, such as `2026-11-20T09:12:33`. */
  takenAt: string | null;
  location: Location | null;
}

const EXIF = 0x8769;
const GPS = 0x8825;
const TAKEN = 0x9003;
const DIGITIZED = 0x9004;
const LATITUDE_SIDE = 1;
const LATITUDE = 2;
const LONGITUDE_SIDE = 3;
const LONGITUDE = 4;
const ACCURACY = 0x1f;
const MOST_ENTRIES = 512;
const A_METRE = 100_000;
const FAR = 1_000_000;

/** Reads the block; what is odd in it is left out, for the picture itself is what counts. */
export function readExif(block: Uint8Array): Taken {
  try {
    return new Exif(block).read();
  } catch {
    return { takenAt: null, location: null };
  }
}

/** Where the value of one entry lies. */
interface Entry {
  at: number;
  count: number;
}

class Exif {
  private readonly view: DataView;
  private readonly little: boolean;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = bytes[0] === 0x49;
  }

  read(): Taken {
    const first = this.directory(this.int32(4));
    const exif = this.below(first, EXIF);
    const gps = this.below(first, GPS);
    return { takenAt: this.time(exif.get(TAKEN) ?? exif.get(DIGITIZED)), location: this.location(gps) };
  }

  private below(parent: Map<number, Entry>, tag: number): Map<number, Entry> {
    const entry = parent.get(tag);
    return entry ? this.directory(this.int32(entry.at)) : new Map<number, Entry>();
  }

  private directory(start: number): Map<number, Entry> {
    const found = new Map<number, Entry>();
    const entries = Math.min(this.int16(start), MOST_ENTRIES);
    for (let index = 0; index < entries; index++) {
      const at = start + 2 + index * 12;
      const count = this.int32(at + 4);
      // Up to four bytes stand in the entry itself; every type we read that is longer is pointed to.
      const inside = this.int16(at + 2) === 2 ? count <= 4 : this.int16(at + 2) !== 5;
      found.set(this.int16(at), { at: inside ? at + 8 : this.int32(at + 8), count });
    }
    return found;
  }

  private time(entry: Entry | undefined): string | null {
    const parts = /^(20\d\d):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(entry ? this.text(entry) : '');
    if (!parts) return null;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
    const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    const date = new Date(`${written}Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
  }

  private location(gps: Map<number, Entry>): Location | null {
    const latitude = this.degrees(gps.get(LATITUDE), gps.get(LATITUDE_SIDE), 'S');
    const longitude = this.degrees(gps.get(LONGITUDE), gps.get(LONGITUDE_SIDE), 'W');
    // Cameras that did not know where they were write zeros.
    const known =
      Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
    if (!known) return null;
    const accuracy = gps.get(ACCURACY);
    const meters = accuracy ? Math.round(this.rational(accuracy.at)) : NaN;
    return { latitude, longitude, accuracyMeters: meters >= 0 && meters <= FAR ? meters : null };
  }

  private degrees(entry: Entry | undefined, side: Entry | undefined, negative: string): number {
    if (!entry || !side) return NaN;
    const [degrees = NaN, minutes = NaN, seconds = NaN] = [0, 8, 16].map((step) =>
      this.rational(entry.at + step),
    );
    const value = degrees + minutes / 60 + seconds / 3600;
    const sign = this.text(side).startsWith(negative) ? -1 : 1;
    return (sign * Math.round(value * A_METRE)) / A_METRE;
  }

  private rational(at: number): number {
    return this.int32(at) / this.int32(at + 4);
  }

  private text({ at, count }: Entry): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + Math.min(count, 40)));
  }

  private int16(at: number): number {
    return this.view.getUint16(at, this.little);
  }

  private int32(at: number): number {
    return this.view.getUint32(at, this.little);
  }
}
