import { number } from '../texts/format';

export const words = {
  title: 'Unduh data',
  about: (place: string, period: string) => `${place}, ${period}`,
  whole: 'Wilayah dan bulannya dipilih di Rekap.',
  what: 'Isi berkas',
  activities: 'Laporan kegiatan',
  activitiesHint: 'Satu baris untuk tiap laporan, lengkap dengan hasil, uraian, dan biaya.',
  totals: 'Angka rekap',
  totalsHint: 'Jumlah tiap hasil, per wilayah di bawahnya dan per bulan.',
  format: 'Bentuk berkas',
  formats: {
    XLSX: 'Excel (.xlsx)',
    CSV: 'CSV (.csv)',
    JSONL: 'JSON Lines (.jsonl), untuk program lain',
  },
  make: 'Buat berkas',
  orders: 'Berkas Ibu',
  none: 'Belum ada berkas yang dibuat hari ini.',
  making: (done: number, total: number) =>
    total === 0 ? 'Sedang dibuat' : `Sedang dibuat: ${number(done)} dari ${number(total)} baris`,
  ready: (rows: number, size: string) => `${number(rows)} baris, ${size}`,
  failed: 'Belum berhasil dibuat. Buat lagi.',
  kept: (until: string) => `Dihapus sendiri ${until}.`,
  download: 'Unduh',
  remove: 'Hapus',
  removeLabel: (name: string) => `Hapus ${name}`,
  removed: 'Berkas dihapus.',
  care: 'Isinya nama tempat, uraian, dan biaya: simpan baik-baik, jangan disebarkan.',
};
