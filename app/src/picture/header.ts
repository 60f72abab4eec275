// What a file says of itself in its first bytes, read before any pixel is opened.

export type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic';

export interface Header {
  kind: Kind;
  /** As stored, before it is turned upright; 0 when the file does not tell. */
  width: number;
  height: number;
  /** A progressive JPEG lies in memory whole while it is opened, however small it is wanted. */
  progressive: boolean;
  /** The block in which a camera notes when and where, without its name; empty when there is none. */
  exif: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const MOST_BRANDS = 64;

/** Null when it is no picture that is known; throws when it begins as one and ends too early. */
export function readHeader(bytes: Uint8Array): Header | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return jpeg(bytes, view);
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return plain('png', view.getUint32(16), view.getUint32(20));
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return webp(bytes, view);
  if (startsWith(bytes, 0, 'GIF8')) return plain('gif', view.getUint16(6, true), view.getUint16(8, true));
  if (startsWith(bytes, 4, 'ftyp')) return iso(bytes, view);
  if (startsWith(bytes, 0, 'BM') && bytes.length > 26) {
    return plain('bmp', view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
  }
  return null;
}

function plain(kind: Kind, width: number, height: number): Header {
  return { kind, width, height, progressive: false, exif: NOTHING };
}

// Segments one after another until the one that tells the size.
function jpeg(bytes: Uint8Array, view: DataView): Header {
  let exif: Uint8Array = NOTHING;
  for (let at = 2; ;) {
    while (view.getUint8(at) === 0xff) at++;
    const marker = view.getUint8(at);
    const length = view.getUint16(at + 1);
    if (isSize(marker)) {
      const progressive = (marker & 3) === 2;
      return {
        kind: 'jpeg',
        width: view.getUint16(at + 6),
        height: view.getUint16(at + 4),
        progressive,
        exif,
      };
    }
    if (marker === 0xe1 && startsWith(bytes, at + 3, 'Exif\0\0'))
      exif = bytes.subarray(at + 9, at + 1 + length);
    at += 1 + length;
  }
}

// C4, C8 and CC lie among the sizes but are tables.
function isSize(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function webp(bytes: Uint8Array, view: DataView): Header {
  if (startsWith(bytes, 12, 'VP8X')) {
    return plain(
      'webp',
      1 + (view.getUint32(24, true) & 0xffffff),
      1 + (view.getUint32(27, true) & 0xffffff),
    );
  }
  if (startsWith(bytes, 12, 'VP8L')) {
    const packed = view.getUint32(21, true);
    return plain('webp', 1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff));
  }
  return plain('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

// iPhones and new Androids write HEIC, AVIF has the same box around it: the brands tell them apart.
function iso(bytes: Uint8Array, view: DataView): Header | null {
  const brands: string[] = [];
  const end = Math.min(view.getUint32(0), bytes.length, 8 + 4 * MOST_BRANDS);
  for (let at = 8; at + 4 <= end; at += 4) brands.push(text(bytes, at, 4));
  if (brands.includes('avif')) {
    const size = find(bytes, 'ispe');
    return size < 0
      ? plain('avif', 0, 0)
      : plain('avif', view.getUint32(size + 8), view.getUint32(size + 12));
  }
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? plain('heic', 0, 0) : null;
}

function find(bytes: Uint8Array, name: string): number {
  const end = Math.min(bytes.length, 4096) - 16;
  for (let at = 0; at < end; at++) if (startsWith(bytes, at, name)) return at;
  return -1;
}

function startsWith(bytes: Uint8Array, at: number, expected: string): boolean {
  return at + expected.length <= bytes.length && text(bytes, at, expected.length) === expected;
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
