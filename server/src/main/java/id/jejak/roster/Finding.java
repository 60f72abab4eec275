package id.jejak.roster;

/// What the database finds wrong with a cell, in words for the operator. `%d` is the number of
/// another row of the file.
enum Finding {
  REGION_UNKNOWN("Kode wilayah ini tidak ada."),
  NOT_YOURS("Bukan wilayah Ibu."),
  PLACE_UNKNOWN("Tidak ada desa atau kecamatan bernama ini di wilayah Ibu."),
  PLACE_AMBIGUOUS("Nama ini ada di beberapa tempat. Tulis kode wilayahnya."),
  NAME_AMBIGUOUS("Ada beberapa pengurus bernama ini. Isi tanggal lahir atau No. HP-nya."),
  SERVES_ELSEWHERE("Juga menjabat di luar wilayah Ibu. Datanya tidak dapat diubah dari sini."),
  TWICE("Sama dengan baris %d."),
  DIFFERS("Lain dengan baris %d, padahal orangnya sama."),
  BIRTH_DATE_MISSING("Baris %d punya nama yang sama. Isi tanggal lahir keduanya."),
  OFFICE_UNCLEAR("Orang ini sudah beberapa kali memegang jabatan itu. Ubah di halamannya sendiri."),
  OPERATOR_STANDS("Masa jabatan operator diubah di halamannya sendiri."),
  CHANGED_MEANWHILE("Baru saja diubah orang lain. Kirim lagi baris ini.");

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  String words(int otherRow) {
    return words.formatted(otherRow);
  }
}
