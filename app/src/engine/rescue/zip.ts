// ZIP without compression (photos are compressed already). Written from blobs that stay where they are, and read
// by its directory at the end: however many photos, no more than one of them is in memory at a time.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
const STORED = 0;
const MOST_ENTRIES = 5_000;

export interface Entry {
  name: string;
  content: Blob;
}

/** One file that any phone or PC can open. */
export async function writeZip(entries: Entry[], when: Date): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let at = 0;
  let directoryBytes = 0;
  for (const { name, content } of entries) {
    const title = new TextEncoder().encode(name);
    const facts = common(await crcOf(content), content.size, when);
    const local = record(LOCAL_BYTES, [[LOCAL, 4], ...facts, [title.length, 2], [0, 2]]);
    const central = record(CENTRAL_BYTES, [
      [CENTRAL, 4],
      [VERSION, 2],
      ...facts,
      [title.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ]);
    parts.push(local, title, content);
    directory.push(central, title);
    at += LOCAL_BYTES + title.length + content.size;
    directoryBytes += CENTRAL_BYTES + title.length;
  }
  const end = record(END_BYTES, [
    [END, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directoryBytes, 4],
    [at, 4],
    [0, 2],
  ]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/** Why a file cannot be read as what it should be. */
export type Unreadable = 'notOurs' | 'cut' | 'damaged';

export class ZipTrouble extends Error {
  override name = 'ZipTrouble';

  constructor(readonly why: Unreadable) {
    super(why);
  }
}

interface Found {
  at: number;
  size: number;
  crc: number;
}

/** The files of a ZIP by name. Nothing is unpacked before it is asked for, and nothing can grow. */
export class ZipFile {
  private constructor(
    private readonly file: Blob,
    private readonly entries: ReadonlyMap<string, Found>,
  ) {}

  static async open(file: Blob): Promise<ZipFile> {
    const start = await bytesOf(file, 0, 4);
    if (start.byteLength < 4 || start.getUint32(0, true) !== LOCAL) throw new ZipTrouble('notOurs');
    const { count, at, size } = await endOf(file);
    const directory = await bytesOf(file, at, size);
    const entries = new Map<string, Found>();
    for (let offset = 0, index = 0; index < count; index++) {
      if (offset + CENTRAL_BYTES > directory.byteLength || directory.getUint32(offset, true) !== CENTRAL) {
        throw new ZipTrouble('damaged');
      }
      const word = (member: number) => directory.getUint16(offset + member, true);
      const double = (member: number) => directory.getUint32(offset + member, true);
      const length = word(28);
      const title = new Uint8Array(directory.buffer, directory.byteOffset + offset + CENTRAL_BYTES, length);
      // Another program may have packed it anew; what it folds small could unfold to any size.
      if (word(10) !== STORED || double(20) !== double(24)) throw new ZipTrouble('damaged');
      entries.set(new TextDecoder().decode(title), { at: double(42), size: double(24), crc: double(16) });
      offset += CENTRAL_BYTES + length + word(30) + word(32);
    }
    return new ZipFile(file, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content, checked against its sum. */
  async read(name: string, most: number): Promise<Blob> {
    const found = this.entries.get(name);
    if (!found || found.size > most) throw new ZipTrouble('damaged');
    const local = await bytesOf(this.file, found.at, LOCAL_BYTES);
    if (local.byteLength < LOCAL_BYTES || local.getUint32(0, true) !== LOCAL) throw new ZipTrouble('damaged');
    const from = found.at + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
    const content = this.file.slice(from, from + found.size);
    if (content.size !== found.size || (await crcOf(content)) !== found.crc) throw new ZipTrouble('damaged');
    return content;
  }
}

async function endOf(file: Blob): Promise<{ count: number; at: number; size: number }> {
  const from = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await bytesOf(file, from, file.size - from);
  for (let offset = tail.byteLength - END_BYTES; offset >= 0; offset--) {
    if (tail.getUint32(offset, true) !== END) continue;
    const count = tail.getUint16(offset + 10, true);
    const size = tail.getUint32(offset + 12, true);
    const at = tail.getUint32(offset + 16, true);
    if (count > MOST_ENTRIES || at + size > from + offset) throw new ZipTrouble('damaged');
    return { count, at, size };
  }
  throw new ZipTrouble('cut'); // the directory stands at the end: what lacks it was cut
}

type Fields = [value: number, bytes: 2 | 4][];

/** What both headers of an entry tell. */
function common(crc: number, size: number, when: Date): Fields {
  return [
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [STORED, 2],
    [(when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1), 2],
    [(Math.max(0, when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate(), 2],
    [crc, 4],
    [size, 4],
    [size, 4],
  ];
}

function record(length: number, fields: Fields): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

async function bytesOf(file: Blob, from: number, count: number): Promise<DataView> {
  return new DataView(await file.slice(from, from + count).arrayBuffer());
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

async function crcOf(content: Blob): Promise<number> {
  let crc = 0xffffffff;
  for (const byte of new Uint8Array(await content.arrayBuffer())) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
