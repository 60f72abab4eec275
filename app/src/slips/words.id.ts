import { number } from '../texts/format';

export const words = {
  title: 'Slip masuk',
  hint: 'Slip dipakai pengurus untuk masuk pertama kali: dipindai dengan kamera HP, sekali pakai, berlaku 30 hari.',
  where: 'Untuk pengurus di',
  whole: (place: string) => `${place}, semua`,
  teamOnly: 'Hanya TP PKK ini, tanpa wilayah di bawahnya',
  counting: 'Menghitung …',
  waiting: (count: number) =>
    count === 0
      ? 'Semua pengurus di sini sudah pernah masuk.'
      : `${number(count)} pengurus belum pernah masuk.`,
  tooMany: (most: number) =>
    `Paling banyak ${number(most)} slip sekali cetak. Pilih wilayah yang lebih kecil.`,
  replaces: 'Slip lama mereka yang belum terpakai tidak berlaku lagi.',
  make: (count: number) => `Buat ${number(count)} slip`,
  forOne: (name: string) => `Slip baru untuk ${name}`,
  forOneHint: 'Untuk masuk di HP baru, atau setelah lupa PIN dan kata sandi. HP lama tetap masuk.',
  makeOne: 'Buat slip',
  orders: 'Slip yang dibuat',
  none: 'Belum ada slip yang dibuat hari ini.',
  making: (done: number, total: number) => `Sedang dibuat: ${number(done)} dari ${number(total)} slip`,
  ready: (total: number) => `${number(total)} slip siap dicetak`,
  failed: 'Belum berhasil dibuat. Buat lagi, atau pilih wilayah yang lebih kecil.',
  kept: (until: string) => `Berkas dihapus sendiri ${until}.`,
  download: 'Unduh PDF',
  remove: 'Hapus berkas',
  removeLabel: (place: string) => `Hapus berkas slip ${place}`,
  removed: 'Berkas dihapus. Slip yang sudah dicetak tetap berlaku.',
  care: 'Simpan cetakan baik-baik: siapa yang memegang slip dapat masuk. Bagikan langsung kepada orangnya.',
};
