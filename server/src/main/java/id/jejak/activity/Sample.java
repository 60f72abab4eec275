package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What was drawn of the reports that a kecamatan approved: `approved` counts all of them.
record Sample(RegionCode district, String name, int approved, List<SampledReport> items) {
  record SampledReport(
      UUID id,
      RegionCode regionCode,
      String regionName,
      Field field,
      String typeName,
      String title,
      LocalDate startDate,
      int revision,
      int photos) {}
}
