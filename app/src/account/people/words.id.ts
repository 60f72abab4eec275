/** Loaded with the screens that show them. */
export const words = {
  // Who has the phone in hand
  who: 'Siapa yang memakai HP ini?',
  whoHint: 'Kegiatan tiap pengurus tersimpan terpisah dan terbuka dengan PIN masing-masing.',
  people: 'Pengurus di HP ini',
  inHand: 'sedang memakai',
  needsPassword: 'Perlu masuk lagi agar kirimannya berangkat.',
  turnedOut: 'Dikeluarkan dari HP ini',
  switchUser: 'Ganti pengguna',
  add: 'Tambah pengurus',
  addAnother: 'Pengurus lain masuk',
  addHint: 'Satu HP boleh dipakai beberapa pengurus. Masing-masing punya PIN.',
  addNeedsPin: 'Buat PIN dulu, supaya kegiatan Ibu hanya terbuka untuk Ibu.',
  othersWait:
    'Masih ada laporan pengurus lain di HP ini yang menunggu. Terkirim sendiri bila ada sinyal; tidak perlu dibuka.',
  othersWaitForThem: 'Masih ada laporan pengurus lain yang aman di HP ini dan menunggu beliau masuk lagi.',
  back: 'Kembali',

  // The lock
  lockHint: 'Ketik PIN untuk membuka. Yang tadi ditulis tetap ada.',
  pin: 'PIN',
  open: 'Buka',
  wrongPin: 'PIN belum cocok. Coba lagi.',
  tooOften: 'Terlalu sering salah. Tunggu sebentar, lalu coba lagi.',
  waitFor: (minutes: number, seconds: number) =>
    `Bisa dicoba lagi dalam ${[minutes > 0 && `${minutes} menit`, seconds > 0 && `${seconds} detik`].filter(Boolean).join(' ')}.`,
  forgotPin: 'Lupa PIN?',
  passwordTitle: (name: string) => `Kata sandi ${name}`,
  forgotHint:
    'Masuk dengan kata sandi, lalu buat PIN baru. Perlu sinyal sebentar. Tidak ada yang hilang. Tanpa kata sandi: minta slip baru kepada operator, lalu pindai di HP ini.',
  noPinHint: 'Belum ada PIN. Masuk dengan kata sandi, lalu buat PIN. Perlu sinyal sebentar.',
  password: 'Kata sandi',
  enter: 'Masuk',
  toPin: 'Kembali ke PIN',
  fillPassword: 'Isi kata sandi.',

  // Choosing a PIN
  choosePin: 'Buat PIN',
  choosePinHint:
    '4 sampai 6 angka, hanya untuk HP ini. Yang mudah diingat Ibu, bukan 1234 atau tanggal lahir.',
  currentPin: 'PIN sekarang',
  currentPinHint: 'Ketik PIN yang sekarang, supaya orang lain yang memegang HP ini tidak bisa mengubahnya.',
  goOn: 'Lanjut',
  newPin: 'PIN baru',
  repeatPin: 'Ketik PIN sekali lagi',
  pinLength: 'PIN terdiri dari 4 sampai 6 angka.',
  pinEasy: 'PIN ini mudah ditebak. Pilih yang lain.',
  pinDiffers: 'Belum sama dengan PIN di atas.',
  keepPin: 'Simpan PIN',
  leaveInstead: 'Keluar saja',

  // In Akun
  pinTitle: 'Kunci dengan PIN',
  pinLater: 'Nanti saja',
  pinOff: 'HP yang dipegang orang lain bisa membuka kegiatan Ibu. Dengan PIN, tidak.',
  pinOn: (minutes: number) => `Terkunci saat aplikasi dibuka dan setelah ${minutes} menit tidak dipakai.`,
  pinNeeded: 'PIN tidak bisa dihapus selama HP ini dipakai beberapa pengurus.',
  changePin: 'Ganti PIN',
  dropPin: 'Hapus PIN',
  lockAfter: 'Kunci setelah tidak dipakai',
  minutes: (minutes: number) => `${minutes} menit`,
  lockNow: 'Kunci sekarang',

  devices: 'HP dan komputer yang masuk',
  devicesHint: 'HP hilang atau berpindah tangan? Keluarkan dari sini.',
  thisDevice: 'yang ini',
  unnamedDevice: 'HP atau komputer',
  sharedComputer: 'komputer bersama',
  seen: (when: string) => `Terakhir dipakai ${when}`,
  turnOut: 'Keluarkan',
  turnOutLabel: (device: string) => `Keluarkan ${device}`,
  turnedOutNow: 'Sudah dikeluarkan. Yang belum terkirim di sana tetap tersimpan di sana.',

  signOutKeeps: (reports: number, drafts: number) =>
    `Yang tetap tersimpan di HP ini: ${[
      reports > 0 && `${reports} laporan belum terkirim`,
      drafts > 0 && `${drafts} laporan belum selesai`,
    ]
      .filter(Boolean)
      .join(' dan ')}. Semua kembali setelah Ibu masuk lagi.`,
  signOutClean: 'Semua sudah terkirim. Kegiatan Ibu bisa dibuka lagi kapan saja dengan masuk lagi.',

  // Turned out from afar
  closedTitle: 'HP ini sudah dikeluarkan',
  closedHint: (name: string) =>
    `Akun ${name} dikeluarkan dari HP ini, oleh beliau sendiri dari perangkat lain atau oleh operator. Salinan laporan di HP ini sudah dihapus.`,
  closedKept: (reports: number, drafts: number) =>
    `Masih tersimpan dan terkunci di sini: ${[
      reports > 0 && `${reports} laporan belum terkirim`,
      drafts > 0 && `${drafts} laporan belum selesai`,
    ]
      .filter(Boolean)
      .join(' dan ')}.`,
  closedNothing: 'Tidak ada yang tertinggal: semua laporan sudah terkirim.',
  rescue: 'Buat berkas penyelamat',
  rescueHint: 'Serahkan berkasnya hanya kepada operator kabupaten: isinya laporan yang belum terkirim.',
  closedAgain: 'Masuk lagi',
  closedAgainHint: 'Ini HP Ibu sendiri? Masuk lagi dengan kata sandi; semua kembali seperti semula.',
  remove: 'Lupakan akun ini di HP ini',
};
