export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** RFC 8785: the same content gives the same text, so that both sides hash the same bytes. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // The default order of sort() is by UTF-16 unit, as the RFC asks.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}
