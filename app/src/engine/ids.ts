/** A UUIDv7: sortable by the moment of its making, and unique without asking anybody. */
export function newId(now: number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = random(new Uint8Array(16));
  let time = now;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The short name people read out, `J7K-4MQ`, as the server makes it from the end of the id. */
export function shortCode(id: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(16)}`);
  const signs = Array.from({ length: 6 }, (_, index) => alphabet[Number((bits >> BigInt(5 * index)) & 31n)]);
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}
