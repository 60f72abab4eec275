package id.jejak.publishing;

import id.jejak.publishing.Ways.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public page of one activity.
record ActivityPage(
    Head head,
    List<Crumb> way,
    Card.Badge badge,
    String title,
    String date,
    String where,
    List<Measure> measures,
    List<String> story,
    @Nullable String partners,
    List<Photo> photos,
    String reportedBy,
    String checkedBy,
    String pdfPath,
    String shareAddress,
    Crumb more) {
  record Photo(String path, String thumbnail, String words, @Nullable String caption) {}
}
