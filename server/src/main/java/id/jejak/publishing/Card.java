package id.jejak.publishing;

import id.jejak.activity.PublishedActivities.Item;
import id.jejak.catalog.Field;
import id.jejak.shared.Indonesian;
import id.jejak.team.KindName;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// An activity in a list.
record Card(
    String path,
    Badge badge,
    String title,
    String day,
    String date,
    String month,
    String where,
    @Nullable String excerpt,
    @Nullable String thumbnail,
    @Nullable String picture,
    String pictureWords) {
  private static final int LONGEST_EXCERPT = 180;

  static Card of(Item item) {
    var photo = item.photo();
    var excerpt = item.excerpt();
    var region = KindName.full(item.regionKind()) + " " + item.regionName();
    return new Card(
        "/kegiatan/" + item.id(),
        Badge.of(item.field()),
        item.title(),
        Indonesian.dayAndDate(item.startDate()),
        Indonesian.dayAndMonth(item.startDate()),
        Indonesian.month(YearMonth.from(item.startDate())),
        item.parentName() == null ? region : region + ", " + item.parentName(),
        excerpt == null ? null : Excerpt.of(excerpt, LONGEST_EXCERPT),
        photo == null ? null : PhotoPath.thumbnail(photo),
        photo == null ? null : PhotoPath.full(photo),
        PhotoPath.words(item.caption(), item.title()));
  }

  /// The sign of a bidang: its roman numeral, a colour, and the name for those who do not see it.
  record Badge(String roman, String style, String name) {
    static Badge of(Field field) {
      var style =
          switch (field) {
            case POKJA_I -> "p1";
            case POKJA_II -> "p2";
            case POKJA_III -> "p3";
            case POKJA_IV -> "p4";
            case SEKRETARIAT -> "ps";
          };
      return new Badge(field.roman(), style, field.label());
    }
  }
}
