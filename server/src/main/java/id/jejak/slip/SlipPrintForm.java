package id.jejak.slip;

import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom slips are made: for those of a region, or of its team alone, who have never been in; or
/// for the chosen ones, who may have been.
record SlipPrintForm(
    @Nullable String regionCode,
    @Nullable Boolean teamOnly,
    @Nullable List<@Nullable UUID> officers) {
  private static final int MOST_CHOSEN = 500;

  record Checked(RegionCode region, boolean teamOnly, @Nullable List<UUID> officers) {}

  Checked checked(RegionTree tree) {
    if (regionCode == null) {
      throw Problem.invalid("regionCode", "Pilih wilayahnya.");
    }
    var region = tree.now(RegionCode.valueOf(regionCode));
    return new Checked(region, Boolean.TRUE.equals(teamOnly), chosen(officers));
  }

  private static @Nullable List<UUID> chosen(@Nullable List<@Nullable UUID> officers) {
    if (officers == null) {
      return null;
    }
    if (officers.isEmpty() || officers.size() > MOST_CHOSEN || officers.contains(null)) {
      throw Problem.invalid("officers", "Pilih 1 sampai 500 pengurus.");
    }
    return officers.stream().map(java.util.Objects::requireNonNull).distinct().toList();
  }
}
