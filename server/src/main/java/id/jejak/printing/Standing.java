package id.jejak.printing;

import id.jejak.activity.ActivityDetail;
import id.jejak.activity.ActivityDetail.ReviewDetail;
import id.jejak.shared.Indonesian;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the report stood when it was printed: `words` for the foot of every page, `notice` under
/// the title of what is not approved.
record Standing(String words, @Nullable String notice) {
  static Standing of(ActivityDetail activity, ZoneId zone) {
    var by = review(activity).map(review -> by(review, zone));
    return switch (activity.state()) {
      case APPROVED -> new Standing("disetujui" + by.orElse(""), null);
      case SUBMITTED ->
          new Standing("belum diperiksa", "Belum diperiksa: laporan ini belum disetujui.");
      case RETURNED ->
          new Standing(
              "perlu perbaikan" + by.map(who -> ", diminta" + who).orElse(""),
              "Perlu perbaikan: laporan ini belum disetujui.");
      case WITHDRAWN ->
          new Standing("ditarik", "Ditarik: " + PlainText.of(withdrawnReason(activity)));
    };
  }

  private static Optional<ReviewDetail> review(ActivityDetail activity) {
    return activity.reviews().reversed().stream()
        .filter(review -> review.revision() == activity.revision())
        .findFirst();
  }

  private static String by(ReviewDetail review, ZoneId zone) {
    return " "
        + review.reviewer().team()
        + " "
        + Indonesian.shortDate(LocalDate.ofInstant(review.decidedAt(), zone));
  }

  private static String withdrawnReason(ActivityDetail activity) {
    return Optional.ofNullable(activity.withdrawnReason()).orElse("tanpa alasan tertulis");
  }
}
