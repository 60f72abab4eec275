/** Screens to which an entry leads, though their addresses do not lie below its own. */
const LED_TO: Record<string, readonly string[]> = {
  '/': ['/kabar'],
  '/pengurus': ['/pengurus-massal', '/slip-masuk', '/catatan', '/serah-terima', '/tim'],
  '/rekap': ['/unduh'],
  '/akun': ['/wilayah', '/verifikasi', '/sertifikat', '/sudah-latihan'],
};

/** Whether a screen belongs to an entry of the navigation. */
export function isHere(path: string, entry: string): boolean {
  const below = (start: string) => path === start || path.startsWith(`${start}/`);
  return (entry === '/' ? path === '/' : below(entry)) || (LED_TO[entry] ?? []).some(below);
}
