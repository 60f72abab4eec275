package id.jejak.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of a list of officers, by the headings that people give them.
enum RosterColumn {
  REGION("Kode wilayah", "kode", "kodedesa", "kodekelurahan", "kodekemendagri"),
  DISTRICT("Kecamatan", "namakecamatan", "distrik"),
  VILLAGE("Desa/Kelurahan", "desa", "kelurahan", "namadesa", "namadesakelurahan", "desakel"),
  NAME("Nama", "namalengkap", "namapengurus", "namaanggota"),
  ROLE("Jabatan", "kedudukan"),
  FIELD("Bidang", "pokja"),
  DECREE_NUMBER("Nomor SK", "nosk", "sk"),
  DECREE_DATE("Tanggal SK", "tglsk"),
  STARTS_ON("Mulai menjabat", "mulai", "tanggalmulai", "tglmulai", "tmt"),
  ENDS_ON("Selesai menjabat", "selesai", "tanggalselesai", "tglselesai", "berakhir"),
  SEX("L/P", "jeniskelamin", "jk", "kelamin"),
  PHONE("No. HP", "nomorhp", "hp", "telepon", "notelepon", "wa", "nowa"),
  REGISTRATION_NUMBER("No. registrasi", "nomorregistrasi", "noreg", "noanggota"),
  JOINED_ON("Tanggal masuk TP PKK", "tanggalmasuk", "tglmasuk"),
  BIRTH_PLACE("Tempat lahir"),
  BIRTH_DATE("Tanggal lahir", "tgllahir"),
  MARITAL_STATUS("Status perkawinan", "statuskawin", "status"),
  ADDRESS("Alamat"),
  EDUCATION("Pendidikan"),
  OCCUPATION("Pekerjaan"),
  GENERAL_CADRE("Kader umum"),
  SPECIAL_CADRE("Kader khusus"),
  NOTE("Keterangan", "ket", "catatan");

  private final String heading;
  private final List<String> alsoKnownAs;

  RosterColumn(String heading, String... alsoKnownAs) {
    this.heading = heading;
    this.alsoKnownAs = List.of(alsoKnownAs);
  }

  /// As the template and the preview write it.
  String heading() {
    return heading;
  }

  /// The column under that heading, however it is spelled.
  static Optional<RosterColumn> find(String heading) {
    var key = key(heading);
    for (var column : values()) {
      if (key(column.heading).equals(key) || column.alsoKnownAs.contains(key)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  // Small letters alone: "Nomor SK *" and "nomor_sk" are the same.
  private static String key(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
