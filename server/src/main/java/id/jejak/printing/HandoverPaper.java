package id.jejak.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Berita Acara Serah Terima in the words of the paper.
record HandoverPaper(
    Letterhead letterhead,
    @Nullable String number,
    String day,
    String office,
    Party first,
    Party second,
    @Nullable String decree,
    List<String> items,
    String openWork,
    String placeAndDate,
    Signatures.Signature witness,
    String trace,
    String qrCode) {

  /// Who gives or takes: her name and how she stands to the office.
  record Party(String name, String standing) {}
}
