export const words = {
  remind: (month: string) => `Laporan ${month} ditunggu`,
  left: (days: number, day: string) =>
    days === 1 ? `Hari ini hari terakhir, ${day}.` : `Masih ${days} hari, sampai ${day}.`,
  over: (day: string) =>
    `Batas waktunya ${day}. Belum terlambat untuk melapor: laporan tetap diterima dengan tanggal kegiatannya.`,
  nothingYet:
    'Belum ada laporan dari desa Ibu. Satu kegiatan pun boleh, cukup 3 menit; tanpa sinyal pun bisa.',
  report: 'Lapor sekarang',
  alarm: (count: string) => `${count} angka tidak cocok dengan laporannya`,
  alarmHint: (when: string) =>
    `Ditemukan pemeriksaan malam, ${when}. Laporan tetap aman. Beri tahu yang mengurus mesin: jalankan ./jejak check.`,
  alarmList: 'Lihat angkanya',
  alarmLine: (what: string, stored: string, recounted: string) =>
    `${what}: tersimpan ${stored}, dihitung ulang ${recounted}`,
};
