const START_OF_SCAN = 0xda;
const JFIF = 0xe0;
const ADOBE = 0xee; // tells how colours are stored
const LAST_APPLICATION = 0xef;
const COMMENT = 0xfe;

/** A JPEG without anything beside its picture: browsers write a colour profile into what they draw. */
export async function bare(jpeg: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (!isNote(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return new Blob(parts, { type: 'image/jpeg' });
}

function isNote(marker: number): boolean {
  return (marker > JFIF && marker <= LAST_APPLICATION && marker !== ADOBE) || marker === COMMENT;
}
