package id.jejak.demo;

import id.jejak.catalog.Field;
import java.util.List;

/// A kind of activity as villages really do it: titles, a story, and how large its numbers are. In
/// the texts `{n}` is the first result. A stock grows slowly from month to month.
record DemoStory(
    Field field,
    String type,
    String scene,
    String method,
    List<String> titles,
    String narrative,
    String place,
    int men,
    int women,
    List<Amount> amounts) {

  /// The result number `n` of the type lies around `middle`.
  record Amount(int n, int middle, boolean stock) {}

  static final List<DemoStory> ALL =
      List.of(
          new DemoStory(Field.POKJA_I, "I-01", "rapat", "PENYULUHAN",
              List.of("Majelis Taklim An-Nur", "Pengajian rutin ibu-ibu", "Yasinan dan kajian bulanan"),
              "Pengajian bersama dilanjutkan tausiah tentang keluarga. Anggota sepakat bertemu lagi bulan depan.",
              "Masjid desa", 2, 28, List.of(new Amount(1, 3, true), new Amount(2, 55, true), new Amount(3, 1, false))),
          new DemoStory(Field.POKJA_I, "I-13", "kebun", "KERJA_BAKTI",
              List.of("Kerja bakti Jumat bersih", "Gotong royong bersih desa"),
              "Warga membersihkan jalan, selokan, dan halaman balai desa.",
              "Lingkungan desa", 22, 25, List.of(new Amount(1, 47, false), new Amount(2, 2, false))),
          new DemoStory(Field.POKJA_I, "I-04", "rapat", "PENYULUHAN",
              List.of("Penyuluhan pola asuh anak dan remaja", "PAAREDI: anak dan gawai"),
              "Orang tua berdiskusi tentang pendampingan anak memakai gawai.",
              "Balai desa", 6, 22, List.of(new Amount(1, 26, false), new Amount(3, 5, false))),
          new DemoStory(Field.POKJA_I, "I-16", "rapat", "RAPAT",
              List.of("Arisan dan pertemuan anggota PKK"),
              "Arisan bulanan diisi laporan kas dan rencana kegiatan.",
              "Rumah Ibu Ketua", 0, 24, List.of(new Amount(1, 2, true), new Amount(2, 40, true))),
          new DemoStory(Field.POKJA_II, "II-01", "rapat", "PENDAMPINGAN",
              List.of("Kunjungan Bunda PAUD", "Bunda PAUD membaca bersama anak"),
              "Bunda PAUD mengunjungi kelompok bermain dan membawa buku cerita.",
              "Pos PAUD", 3, 14, List.of(new Amount(1, 1, false), new Amount(2, 24, false), new Amount(3, 3, false))),
          new DemoStory(Field.POKJA_II, "II-10", "rapat", "PELATIHAN",
              List.of("Pelatihan kemasan UMKM", "Pembinaan usaha abon ikan"),
              "Pelaku usaha belajar mengemas dan menghitung harga jual.",
              "Balai desa", 4, 16, List.of(new Amount(1, 4, false), new Amount(2, 1, false))),
          new DemoStory(Field.POKJA_II, "II-07", "rapat", "PELATIHAN",
              List.of("Pelatihan membuat kue", "Pelatihan anyaman pandan"),
              "Peserta membuat sendiri hasilnya sampai selesai.",
              "Rumah warga", 0, 18, List.of(new Amount(1, 18, false), new Amount(2, 30, false))),
          new DemoStory(Field.POKJA_III, "III-01", "kebun", "PENDAMPINGAN",
              List.of("Tanam cabai di pekarangan", "Penanaman cabai dan tomat di pekarangan", "Tanam sayur di pekarangan"),
              "Warga menanam cabai dan tomat bersama kader. Kader mendampingi penyiraman tiap sore.",
              "RT 02", 5, 20, List.of(new Amount(1, 16, true), new Amount(2, 180, false))),
          new DemoStory(Field.POKJA_III, "III-12", "rapat", "PELATIHAN",
              List.of("Mengolah sagu dan ikan", "Pelatihan keripik pisang"),
              "Ibu-ibu mengolah pangan lokal menjadi camilan yang tahan lama.",
              "Dapur PKK", 1, 17, List.of(new Amount(1, 18, false), new Amount(2, 3, false))),
          new DemoStory(Field.POKJA_III, "III-02", "kebun", "PENDAMPINGAN",
              List.of("Menata kebun TOGA"),
              "Kader menanam jahe, kunyit, dan serai di kebun contoh.",
              "Kebun PKK", 2, 12, List.of(new Amount(1, 9, true), new Amount(2, 60, false))),
          new DemoStory(Field.POKJA_IV, "IV-01", "posyandu", "PELAYANAN",
              List.of("Posyandu Melati", "Posyandu Mawar", "Hari buka Posyandu balita"),
              "Balita ditimbang dan diukur, ibu mendapat penyuluhan gizi dari bidan desa.",
              "Posyandu desa", 4, 36,
              List.of(new Amount(1, 48, true), new Amount(2, 39, false), new Amount(3, 30, false))),
          new DemoStory(Field.POKJA_IV, "IV-14", "kebun", "PENDAMPINGAN",
              List.of("Pembangunan jamban keluarga", "Jamban sehat bersama warga"),
              "Warga bergotong royong membangun jamban dengan bahan dari dana desa.",
              "RT 01", 14, 10, List.of(new Amount(1, 3, false), new Amount(2, 1, false))),
          new DemoStory(Field.POKJA_IV, "IV-07", "posyandu", "KUNJUNGAN_RUMAH",
              List.of("Kunjungan keluarga berisiko stunting"),
              "Kader dan bidan mengunjungi rumah dan membawa makanan tambahan.",
              "Rumah warga", 1, 8, List.of(new Amount(1, 7, false), new Amount(2, 3, false), new Amount(3, 5, false))),
          new DemoStory(Field.SEKRETARIAT, "S-01", "rapat", "RAPAT",
              List.of("Rapat rutin TP PKK", "Rapat pengurus bulanan"),
              "Rapat membahas laporan Pokja dan rencana bulan berikutnya.",
              "Kantor desa", 1, 15, List.of(new Amount(1, 20, false), new Amount(2, 16, false), new Amount(3, 4, false))));
}
