package id.jejak.printing;

import java.util.List;

/// The Buku Daftar Anggota Tim Penggerak PKK (form 4.9a) in the words of the paper.
record MembersPaper(
    Letterhead letterhead,
    String team,
    String year,
    String asOf,
    List<Place> places,
    List<Line> lines,
    String sum,
    Signatures signatures,
    String trace,
    String qrCode) {
  /// The official columns, in their order.
  static final List<String> HEADINGS =
      List.of(
          "NO",
          "NAMA",
          "JABATAN",
          "JENIS KELAMIN (L/P)",
          "TEMPAT LAHIR",
          "TGL/BLN/TH LAHIR/UMUR",
          "STATUS",
          "ALAMAT",
          "PENDIDIKAN",
          "PEKERJAAN",
          "KET");

  /// `Kecamatan`, `Bacan`.
  record Place(String kind, String name) {}

  record Line(
      int number,
      String name,
      String office,
      String sex,
      String birthPlace,
      String birth,
      String status,
      String address,
      String education,
      String occupation,
      String note) {
    /// In the order of the headings.
    List<String> cells() {
      return List.of(
          String.valueOf(number),
          name,
          office,
          sex,
          birthPlace,
          birth,
          status,
          address,
          education,
          occupation,
          note);
    }
  }
}
