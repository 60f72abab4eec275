package id.jejak.practice;

import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An officer who reports, and her certificate when she has one.
record PractisedOfficer(
    UUID officer,
    String name,
    String title,
    RegionCode regionCode,
    String regionName,
    @Nullable Practised certificate) {

  record Practised(UUID id, LocalDate finishedOn, List<Integer> stars) {}
}
