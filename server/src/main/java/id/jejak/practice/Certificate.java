package id.jejak.practice;

import id.jejak.activity.ShortCode;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An officer has finished the exercises. Name and office are all that it tells of her.
public record Certificate(
    UUID id,
    String name,
    String title,
    RegionCode regionCode,
    String regionName,
    String regionKind,
    @Nullable String parentName,
    LocalDate finishedOn,
    List<Integer> stars,
    String shortCode) {

  Certificate(
      UUID id,
      String name,
      String title,
      RegionCode regionCode,
      String regionName,
      String regionKind,
      @Nullable String parentName,
      LocalDate finishedOn,
      List<Integer> stars) {
    this(
        id,
        name,
        title,
        regionCode,
        regionName,
        regionKind,
        parentName,
        finishedOn,
        stars,
        ShortCode.of(id));
  }
}
