/** The phone's own clock with its offset, `2026-11-20T21:04:11+09:00`: it may be wrong, and is kept as it is. */
export function deviceTime(now: Date): string {
  const ahead = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const sign = ahead < 0 ? '-' : '+';
  const size = Math.abs(ahead);
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
