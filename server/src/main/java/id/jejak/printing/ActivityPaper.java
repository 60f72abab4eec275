package id.jejak.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Laporan Kegiatan in the words of the paper, part by part; what nobody entered says so.
record ActivityPaper(
    Letterhead letterhead,
    @Nullable String number,
    String subtitle,
    @Nullable String notice,
    String basis,
    String purpose,
    List<Line> when,
    String participants,
    @Nullable String method,
    List<String> story,
    List<Result> results,
    List<Cost> costs,
    @Nullable String costTotal,
    List<String> obstacles,
    boolean obstaclesAreShort,
    String attachments,
    Signatures signatures,
    List<Photo> photos,
    String trace,
    String qrCode) {

  static final String NOT_FILLED = "Belum diisi";

  /// A name and what stands behind the colon.
  record Line(String name, String text) {}

  record Result(String name, String value, String unit) {}

  record Cost(String source, String amount) {}

  /// `picture` is null while the photo has not arrived.
  record Photo(int number, String caption, boolean isPrivate, @Nullable String picture) {}

  /// Two by two, as the annex shows them.
  List<List<Photo>> photoRows() {
    return java.util.stream.IntStream.range(0, (photos.size() + 1) / 2)
        .mapToObj(row -> photos.subList(2 * row, Math.min(2 * row + 2, photos.size())))
        .toList();
  }
}
