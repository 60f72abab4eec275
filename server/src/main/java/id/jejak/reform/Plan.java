package id.jejak.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A change whose members fit together; whether the tree allows it is asked on the day it is
/// planned and once more on the day it takes effect.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plan(
    ReformKind kind,
    LocalDate effectiveOn,
    @Nullable RegionCode region,
    @Nullable RegionCode newCode,
    @Nullable String name,
    @Nullable String regionKind,
    @Nullable RegionCode into,
    List<Move> moves,
    @Nullable String basis) {

  /// A region that keeps its tier and gets another code.
  record Move(RegionCode code, RegionCode newCode) {}

  /// The same plan on a day when the regions it touches may have got other codes.
  Plan under(UnaryOperator<RegionCode> now) {
    return new Plan(
        kind,
        effectiveOn,
        region == null ? null : now.apply(region),
        newCode,
        name,
        regionKind,
        into == null ? null : now.apply(into),
        moves.stream().map(move -> new Move(now.apply(move.code()), move.newCode())).toList(),
        basis);
  }

  /// The region it is about; of a new one its parent, which is there already.
  RegionCode place() {
    return region == null ? made().parent().orElseThrow() : region;
  }

  RegionCode changing() {
    return needed(region);
  }

  RegionCode made() {
    return needed(newCode);
  }

  RegionCode taking() {
    return needed(into);
  }

  /// The regions whose reports, or whose name, it touches.
  List<RegionCode> touched() {
    var codes = new ArrayList<RegionCode>();
    if (region != null) {
      codes.add(region);
    }
    if (into != null) {
      codes.add(into);
    }
    moves.forEach(move -> codes.add(move.code()));
    return codes;
  }

  /// The codes that come to be.
  List<RegionCode> given() {
    var codes = new ArrayList<RegionCode>();
    if (newCode != null) {
      codes.add(newCode);
    }
    moves.forEach(move -> codes.add(move.newCode()));
    return codes;
  }

  private static RegionCode needed(@Nullable RegionCode code) {
    if (code == null) {
      throw new IllegalStateException("a checked plan has this code");
    }
    return code;
  }
}
