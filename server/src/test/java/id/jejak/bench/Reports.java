package id.jejak.bench;

import id.jejak.SampleReport;
import id.jejak.photo.TestPictures;
import id.jejak.shared.Sha256;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reports as villages write them: a stock and a flow, a text of some lines, perhaps a photo of 200
/// kB.
record Reports(Path folder, boolean withPhoto) {
  static final String NARRATIVE =
      "Kader dan warga menanam bibit cabai dan tomat di pekarangan. Bibit dibagi per dasawisma, lalu"
          + " ditanam bersama dengan pupuk kompos dari sampah dapur. Perawatan dicatat tiap minggu oleh"
          + " kelompok. Kegiatan ditutup dengan penjelasan tentang penyiraman pada musim kering.";
  private static final JsonMapper json = new JsonMapper();
  private static final byte[] PICTURE = TestPictures.phonePhoto(1);
  private static final AtomicLong number = new AtomicLong();

  record Photo(String sha256, byte[] bytes) {}

  /// Another file each time: the server cannot say that it has it already.
  Photo nextPhoto() {
    var comment = System.nanoTime() + " " + number.incrementAndGet();
    var bytes = TestPictures.withComment(PICTURE, comment);
    return new Photo(Sha256.hex(bytes), bytes);
  }

  String nextDay() {
    var n = number.incrementAndGet();
    return "2025-%02d-%02d".formatted(1 + n % 12, 1 + n % 28);
  }

  String body(String village, String day, @Nullable Photo photo) {
    return json.writeValueAsString(report(village, day, photo).body());
  }

  Map<String, Object> withId(String village) {
    return report(village, nextDay(), null).withId(SampleReport.id());
  }

  private static SampleReport report(String village, String day, @Nullable Photo photo) {
    var report =
        SampleReport.chillies(village)
            .on(day)
            .with("startTime", "09:00")
            .with("place", "RT 02")
            .with("cadres", 6)
            .with("families", 18)
            .with("method", "PELATIHAN")
            .with("narrative", NARRATIVE)
            .with("deviceTime", "2026-11-20T21:04:11+09:00")
            .results("III-01.1", String.valueOf(10 + number.get() % 40), "III-01.2", "240");
    return photo == null ? report : report.photo(photo.sha256());
  }
}
