/** The words of the practice: they are not part of the first load. */
export const words = {
  ribbon: 'LATIHAN',
  ribbonHint: 'Tidak terkirim ke mana pun',
  leave: 'Keluar latihan',
  nav: 'Latihan',
  titles: 'LATIHAN · Jejak PKK',
  preparing: 'Desa latihan sedang disiapkan…',
  noCatalog: 'Latihan belum bisa dibuka',
  noCatalogHint:
    'Daftar kegiatan belum ada di HP ini. Perlu sinyal sekali saja, lalu latihan bisa tanpa sinyal.',
  noRoom: 'HP ini belum bisa menyimpan desa latihan. Hapus video atau berkas lain, lalu coba lagi.',
  notHere: 'Bagian ini tidak ikut dalam latihan',
  notHereHint: 'Yang dilatih hanya melapor. Bagian ini ada di Jejak PKK yang sungguhan.',
  toExercises: 'Ke daftar latihan',
  fenced: 'Saat latihan tombol ini tidak membuka apa-apa. Pada laporan sungguhan, tombol ini bekerja.',

  // The list of exercises
  welcome: 'Latihan melapor',
  place: 'Ibu Melati · Desa Mawar, Kec. Kenanga',
  intro:
    'Di Desa Mawar, Ibu boleh mencoba apa saja. Desa ini hanya ada di HP ini: tidak ada yang sampai ke kecamatan Ibu.',
  progress: (done: number, all: number) => `${done} dari ${all} selesai`,
  exercise: (number: number) => `Latihan ${number}`,
  beginNext: (number: number) => `Mulai latihan ${number}`,
  goOn: (number: number) => `Lanjutkan latihan ${number}`,
  again: 'Ulangi',
  againLabel: (title: string) => `Ulangi: ${title}`,
  beginLabel: (title: string) => `Mulai: ${title}`,
  goOnLabel: (title: string) => `Lanjutkan: ${title}`,
  underWay: 'Sedang dikerjakan',
  stars: { 1: 'Selesai, dengan petunjuk', 2: 'Selesai, tanpa petunjuk' },
  allDone: 'Keenam latihan selesai',
  allDoneHint: 'Selamat, Bu. Sertifikat ini atas nama Ibu sendiri dan dilihat juga oleh kecamatan.',
  takeCertificate: 'Ambil sertifikat',

  // The guide
  guide: 'Pemandu latihan',
  open: 'Tampilkan tugas',
  close: 'Sembunyikan tugas',
  steps: (done: number, all: number) => `${done} dari ${all} langkah`,
  stepDone: 'sudah',
  stepOpen: 'belum',
  hint: 'Minta petunjuk',
  hintTitle: 'Petunjuk',
  done: 'Berhasil!',
  doneHint: (title: string) => `Selesai: ${title}.`,
  next: 'Lanjut',
  cutSignal: 'Matikan sinyal latihan',
  restoreSignal: 'Nyalakan sinyal latihan',
  signalOff: 'Sinyal latihan mati',

  exercises: {
    photo: {
      title: 'Lapor dengan foto',
      goal: 'Hari ini warga Desa Mawar menanam cabai di pekarangan. Laporkan, dengan satu foto.',
      hint: 'Tekan Lapor kegiatan, cari “cabai”, lalu isi langkah demi langkah. Di langkah Hasil & foto, pilih Foto latihan. Terakhir tekan Kirim.',
      checks: {
        written: 'Laporan ditulis',
        pictured: 'Ada fotonya',
        sent: 'Terkirim, tanda terima sudah ada',
      },
    },
    signal: {
      title: 'Lapor tanpa sinyal',
      goal: 'Di kebun tidak ada sinyal. Matikan sinyal latihan, tulis satu laporan sampai Kirim, lalu nyalakan sinyalnya lagi.',
      hint: 'Tombol Matikan sinyal latihan ada di sini. Setelah Kirim, laporan tertulis Menunggu sinyal. Nyalakan sinyal: laporan berangkat sendiri.',
      checks: {
        off: 'Sinyal latihan dimatikan',
        waiting: 'Laporan ditulis dan menunggu sinyal',
        arrived: 'Sinyal menyala, laporan terkirim sendiri',
      },
    },
    mend: {
      title: 'Memperbaiki laporan',
      goal: 'Kecamatan mengembalikan laporan bulan lalu: tertulis 28 rumah, padahal di uraian 18. Perbaiki angkanya, lalu kirim lagi.',
      hint: 'Di Beranda ada kotak merah. Tekan Perbaiki sekarang, lanjut ke Hasil & foto, ganti 28 menjadi 18, lanjut sampai Kirim.',
      checks: {
        corrected: 'Angka menjadi 18 rumah',
        sentAgain: 'Terkirim lagi',
        approved: 'Disetujui kecamatan',
      },
    },
    stock: {
      title: 'Membedakan keadaan dan hasil',
      goal: 'Ada 18 rumah yang memanfaatkan pekarangan. Hari ini kader mengunjungi 3 rumah di antaranya dan menanam 40 bibit. Laporkan.',
      hint: 'Pilih Pemanfaatan pekarangan. Rumah ditulis menurut keadaan sekarang: 18. Bibit ditulis yang ditanam hari ini saja: 40.',
      checks: {
        houses: 'Rumah: keadaan sekarang',
        seedlings: 'Bibit: yang ditanam hari ini',
        approved: 'Disetujui kecamatan',
      },
    },
    private: {
      title: 'Foto daftar hadir',
      goal: 'Tulis satu laporan dengan foto daftar hadir. Di situ ada nama warga, jadi fotonya harus pribadi: hanya dilihat TP PKK.',
      hint: 'Di langkah Hasil & foto pakai tombol Foto daftar hadir, atau Daftar hadir latihan: fotonya langsung pribadi. Bila telanjur sebagai foto biasa, tekan fotonya dan pilih Ini foto daftar hadir.',
      checks: {
        attendance: 'Laporan dengan foto ditulis',
        hidden: 'Fotonya pribadi',
        sent: 'Terkirim, tanda terima sudah ada',
      },
    },
    handover: {
      title: 'Titip laporan',
      goal: 'Sinyal di desa mati berhari-hari. Titipkan satu laporan kepada teman yang pergi ke kota, sebagai berkas. Sesudah itu nyalakan sinyalnya.',
      hint: 'Matikan sinyal latihan dan tulis satu laporan sampai Kirim. Tekan Titip lewat HP lain, lalu Siapkan berkas titipan. Buka tugas ini lagi dan berikan berkasnya ke HP teman. Terakhir nyalakan sinyal.',
      checks: {
        packed: 'Berkas titipan disiapkan',
        carried: 'Dibawa HP teman, sampai di kecamatan',
        answered: 'Sinyal menyala, tanda terima sampai di HP Ibu',
      },
    },
  },

  // What the pretended kecamatan writes
  returnedNote: 'Rumahnya 18 atau 28, Bu? Di uraian tertulis 18. Mohon dilihat lagi.',
  faults: {
    stillWrong: 'Rumahnya belum 18, Bu. Di uraian tertulis 18 rumah. Coba dilihat sekali lagi.',
    houses:
      'Rumah itu keadaan sekarang, Bu: semua rumah yang memanfaatkan pekarangan, juga yang tidak dikunjungi hari ini.',
    seedlings:
      'Bibit itu hasil kegiatan ini saja, Bu: yang ditanam hari ini. Yang bulan lalu sudah dihitung.',
    notPrivate: 'Daftar hadir memuat nama warga, Bu. Mohon fotonya ditandai pribadi.',
  },

  // The friend who takes a bundle along
  friend: {
    make: 'Titipkan laporan yang menunggu',
    phone: 'HP Ibu Anggrek, teman yang pergi ke kota',
    hint: 'Sungguhan nanti, berkas itu dikirim ke HP teman lewat Bluetooth atau WA. Di sini cukup satu tombol.',
    give: 'Berikan ke HP teman',
    arrived: (count: number) => `${count} laporan dibawa ke kota dan sudah sampai di kecamatan`,
  },

  // Stock and flow
  lesson: 'Begini jadinya di rekap setahun',
  lessonWhat: 'Hasil',
  lessonLast: 'Bulan lalu',
  lessonYours: 'Isian Ibu',
  lessonTotal: 'Di rekap',
  lessonHouses: 'Rumah (keadaan)',
  lessonSeedlings: 'Bibit (hasil)',
  lessonMissing: 'belum diisi',
  lessonStock: 'Keadaan tidak dijumlah: rekap memakai angka terakhir.',
  lessonFlow: 'Hasil dijumlah setiap bulan.',
  lessonRight: 'Benar: 18 rumah tetap 18 rumah, dan 40 bibit menambah 240 bibit bulan lalu.',
  lessonHousesWrong: (wrote: string) =>
    `Dengan ${wrote} rumah, rekap mengira sekarang hanya ada ${wrote}, padahal ada 18.`,
  lessonHousesMore: (wrote: string) =>
    `Dengan ${wrote} rumah, rekap mengira rumahnya bertambah, padahal tetap 18.`,
  lessonHousesEmpty: 'Rumah belum diisi, jadi rekap masih memakai angka bulan lalu.',
  lessonSeedlingsWrong: (total: string) => `Rekap menjadi ${total} bibit, padahal yang ditanam 280.`,

  // On the first screen
  offer: {
    title: 'Mau latihan dulu, Bu?',
    hint: 'Enam latihan pendek di desa contoh. Tidak terkirim ke mana pun.',
    begin: 'Mulai latihan',
    later: 'Nanti saja',
  },

  // Certificate
  certificate: {
    title: 'Sertifikat latihan',
    about: 'Enam latihan pendek di desa contoh. Tidak terkirim ke mana pun, boleh diulang kapan saja.',
    begin: 'Mulai latihan',
    again: 'Latihan lagi',
    show: 'Lihat sertifikat',
    print: 'Buka sertifikat (PDF)',
    seen: 'Kecamatan juga melihat bahwa Ibu sudah latihan.',
    waiting: 'Sertifikat Ibu sedang dibuat',
    waitingHint: 'Tersimpan di HP ini. Begitu ada sinyal, sertifikatnya jadi dan kecamatan melihatnya.',
    none: 'Sertifikat ada setelah keenam latihan selesai.',
    finished: (day: string) => `Selesai latihan ${day}`,
    code: (code: string) => `Nomor ${code}`,
  },

  // Who has practised
  practised: {
    title: 'Sudah latihan',
    of: (officers: string) => `dari ${officers} pengurus sudah latihan`,
    some: (practised: string, officers: string) => `${practised} dari ${officers} sudah`,
    ownTeam: 'Tim sendiri',
    done: (day: string) => `sudah, ${day}`,
    notYet: 'belum latihan',
    nobody: 'Belum ada pengurus yang terdaftar.',
    more: 'Tampilkan lebih banyak',
  },

  // Practice pictures
  picture: 'Foto latihan',
  attendancePicture: 'Daftar hadir latihan',
};
