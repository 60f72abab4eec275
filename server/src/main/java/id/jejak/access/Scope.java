package id.jejak.access;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.Subtree;
import id.jejak.region.Tier;
import java.util.ArrayList;
import java.util.List;

/// The part of all reports that a list may show, as parallel arrays for SQL: `exists (select from
/// unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeLength::int[], :scopeField::text[]) as
/// s(a, z, n, f) where region_code >= s.a and region_code < s.z and (s.n = 0 or length(region_code)
/// = s.n) and (s.f = '' or s.f = field))`.
public record Scope(List<Range> ranges) {
  /// `codeLength` 0 means any tier; an empty `field` means all five bidang.
  public record Range(String from, String until, int codeLength, String field) {}

  static Scope of(Permission permission, List<Grant> grants, RegionCode top) {
    var ranges = new ArrayList<Range>();
    for (var grant : grants) {
      var field = grant.field() == null ? "" : grant.field().name();
      var subtree = grant.region().subtree();
      switch (permission.reach()) {
        case OWN_TEAM -> ranges.add(own(grant.region(), field));
        case SUBTREE -> ranges.add(new Range(subtree.from(), subtree.until(), 0, field));
        case BELOW -> ranges.add(below(grant.region(), subtree, field));
        case BELOW_REGENCY -> {
          if (grant.region().tier().compareTo(Tier.REGENCY) <= 0) {
            ranges.add(below(grant.region(), subtree, field));
          }
        }
        case REVIEWED -> {
          ranges.add(children(grant.region(), subtree, field));
          if (grant.region().equals(top)) {
            ranges.add(own(grant.region(), field));
          }
        }
      }
    }
    return new Scope(ranges);
  }

  // The nation's own code sorts after those of the provinces.
  private static Range below(RegionCode region, Subtree subtree, String field) {
    return region.equals(RegionCode.NATION)
        ? new Range("", "A", 0, field)
        : new Range(subtree.from() + ".", subtree.until(), 0, field);
  }

  private static Range own(RegionCode region, String field) {
    return new Range(region.value(), region.value() + "!", 0, field);
  }

  private static Range children(RegionCode region, Subtree subtree, String field) {
    var length =
        switch (region.tier()) {
          case NATION -> 2;
          case PROVINCE -> 5;
          case REGENCY -> 8;
          case DISTRICT -> 13;
          case VILLAGE -> 99;
        };
    return new Range(subtree.from(), subtree.until(), length, field);
  }

  /// True when every bidang of at least one range is visible.
  public boolean allFields() {
    return ranges.stream().anyMatch(range -> range.field().isEmpty());
  }

  /// True when everything below the region is visible, in every bidang.
  public boolean isAllOf(Subtree region) {
    return ranges.stream()
        .anyMatch(range ->
            range.field().isEmpty()
                && range.codeLength() == 0
                && range.from().compareTo(region.from()) <= 0
                && range.until().compareTo(region.until()) >= 0);
  }

  public String[] from() {
    return ranges.stream().map(Range::from).toArray(String[]::new);
  }

  public String[] until() {
    return ranges.stream().map(Range::until).toArray(String[]::new);
  }

  public Integer[] length() {
    return ranges.stream().map(Range::codeLength).toArray(Integer[]::new);
  }

  public String[] field() {
    return ranges.stream().map(Range::field).toArray(String[]::new);
  }

  /// The bidang that appear, or all of them.
  public List<String> fields() {
    if (allFields()) {
      return List.of(Field.values()).stream().map(Field::name).toList();
    }
    return ranges.stream().map(Range::field).distinct().toList();
  }
}
