export const words = {
  title: 'Berkas & titipan',

  // Carrying for others
  receive: 'Terima titipan',
  receiveHint:
    'Laporan pengurus lain yang dititipkan lewat berkas. Terkirim dari HP ini saat ada sinyal; isinya tidak bisa dibuka di sini.',
  chooseParcel: 'Pilih berkas titipan',
  carried: (count: number) => `${count} titipan untuk dikirim`,
  carriedSize: (bytes: string) => `${bytes}. Terkirim sendiri saat ada sinyal.`,
  parcelTaken: (count: number) => `${count} titipan diterima. Tersimpan di HP ini sampai terkirim.`,
  parcelAgain: 'Titipan ini sudah pernah diterima di HP ini.',
  parcelUnfit: {
    notOurs: 'Berkas ini bukan titipan Jejak PKK.',
    newer: 'Titipan ini dari versi yang lebih baru. Buka ulang aplikasi supaya ikut baru, lalu coba lagi.',
    damaged: 'Berkas titipan ini tidak utuh. Minta penitip mengirimnya sekali lagi.',
  },
  parcelAside: 'Titipan yang tidak diterima',
  parcelGone: 'Berkasnya tidak ada lagi di HP ini.',
  drop: 'Buang',
  dropped: 'Titipan dibuang dari HP ini.',

  // Carried for her and not accepted
  keptParcels: 'Titipan Ibu yang perlu dilihat',
  keptConflict: 'Sudah sampai, tetapi laporan ini juga diubah di tempat lain.',
  continueHere: 'Lanjutkan di sini',

  // A rescue file
  rescue: 'Berkas penyelamat',
  rescueHint:
    'Satu berkas berisi semua yang belum terkirim dari HP ini: teks, foto, rancangan, dan titipan. Bisa dibuka di HP mana pun. Simpan baik-baik: siapa pun yang memegangnya dapat membacanya.',
  make: 'Buat berkas penyelamat',
  making: 'Berkas disiapkan…',
  makeTrouble:
    'Berkas belum bisa dibuat. Ruang HP mungkin penuh; hapus video atau berkas lain, lalu coba lagi.',
  nothingUnsent: 'Tidak ada yang perlu diselamatkan: semua sudah terkirim.',
  holds: (parts: string) => `Isinya ${parts}.`,
  parts: {
    reports: (count: number) => `${count} laporan`,
    drafts: (count: number) => `${count} rancangan`,
    photos: (count: number) => `${count} foto`,
    parcels: (count: number) => `${count} titipan`,
    others: (count: number) => `${count} keputusan`,
  },
  ready: 'Berkas siap',
  share: 'Bagikan',
  save: 'Simpan di HP',
  saved: 'Berkas ada di folder Unduhan HP ini.',
  staysHere: 'Yang ada di HP ini tetap ada dan tetap terkirim sendiri.',

  // Opening one
  open: 'Buka berkas penyelamat',
  openHint: 'Isinya kembali ke rancangan dan antrean kirim. Dibuka dua kali pun tidak menjadi dua.',
  chooseRescue: 'Pilih berkas penyelamat',
  opening: 'Berkas dibaca…',
  openTrouble: {
    notOurs: 'Berkas ini bukan berkas penyelamat Jejak PKK.',
    cut: 'Berkas ini terpotong: bagian akhirnya tidak ada. Salin sekali lagi dari asalnya.',
    damaged: 'Berkas ini rusak, jadi tidak ada yang diambil darinya. Salin sekali lagi dari asalnya.',
    newer: 'Berkas ini dari versi yang lebih baru. Buka ulang aplikasi supaya ikut baru, lalu coba lagi.',
    tooLarge: 'Berkas ini terlalu besar untuk sebuah berkas penyelamat.',
  },
  storageTrouble:
    'Belum tersimpan semua. Ruang HP mungkin penuh; hapus video atau berkas lain, lalu buka lagi.',
  madeOn: (when: string) => `Dibuat ${when}.`,
  restored: (parts: string) => `${parts} kembali di HP ini.`,
  restoredHint: 'Yang belum terkirim menyusul sendiri saat ada sinyal.',
  nothingNew: 'Semua isinya sudah ada di HP ini atau sudah terkirim.',
  photosLost: (count: number) => `${count} foto tidak utuh di dalam berkas dan tidak ikut.`,
  ofOther: (name: string, team: string) => `Berkas ini milik ${name}, ${team}.`,
  ofOtherHint: 'Isinya hanya dapat dilanjutkan oleh pemiliknya. Pilih salah satu:',
  keepForHer: 'Simpan di HP ini untuk beliau',
  keepForHerHint: 'Terkirim setelah beliau masuk di HP ini dengan kata sandinya.',
  keptForHer: (name: string) => `Tersimpan di HP ini. Terkirim setelah ${name} masuk di sini.`,
  takeOver: (count: number) => `Kirim ${count} laporan atas nama tim itu`,
  takeOverHint: 'Nama beliau dan nama Ibu sama-sama tercatat. Rancangan yang belum selesai tidak ikut.',
  takenOver: (count: number) => `${count} laporan masuk antrean kirim HP ini.`,

  // Handing over
  hand: 'Titip laporan',
  handHint:
    'Laporan dikunci dalam berkas. HP pengurus lain membawanya dan mengirimkannya untuk Ibu, tanpa bisa membukanya.',
  handWhich: 'Laporan yang dititipkan',
  nothingToHand: 'Tidak ada laporan yang menunggu. Semua sudah terkirim.',
  prepare: 'Siapkan berkas titipan',
  handReady: (count: number, bytes: string) => `${count} laporan, ${bytes}`,
  handSteps: [
    'Kirim berkas ini ke HP pengurus lain: Bluetooth, Quick Share, atau kartu memori.',
    'Di HP itu: Akun, Berkas & titipan, Terima titipan.',
    'Setelah sampai, laporan Ibu di sini menjadi Terkirim saat ada sinyal.',
  ],
  photosStay: (count: number) => `${count} foto tidak muat dan tetap menunggu di HP ini.`,
  notReady: 'HP ini perlu tersambung sekali dulu',
  notReadyHint:
    'Untuk mengunci titipan, HP ini harus pernah tersambung satu kali. Laporan tetap aman di sini.',
  handed: (time: string) => `Dititipkan lewat berkas, ${time}`,
  handThis: 'Titip lewat HP lain',

  // Other phones of hers
  elsewhere: 'Rancangan di HP lain',
  handedOver: 'Diserahkan kepada Ibu',
  handedOverBy: (name: string) => `Dari ${name}, bersama jabatannya`,
  photosOfHers: (count: number) => `${count} foto tinggal di HP beliau`,
  elsewhereAt: (when: string) => `Terakhir ditulis ${when}`,
  elsewherePhotos: (count: number) => `${count} foto ada di HP itu`,
  takeUp: 'Lanjutkan di sini',
  letGo: 'Buang',
  lettingGo: 'Rancangan di HP lain tidak ditampilkan lagi.',
  needsSignal: 'Perlu sinyal sebentar untuk mengambilnya. Tidak ada yang hilang.',

  // Keeping for good
  keptForGood: 'HP ini menjaga laporan Ibu dari pembersihan otomatis.',
  notKeptForGood:
    'HP ini dapat menghapus data aplikasi bila ruangnya habis. Kirim saat ada sinyal, atau buat berkas penyelamat.',
  filesLink: 'Berkas penyelamat & titipan',
  filesLinkHint: 'Selamatkan yang belum terkirim, atau bawa titipan pengurus lain.',
};
