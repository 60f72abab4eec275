package id.jejak.reform;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is written of a change. `region` is what changes (of a split, what goes on); `newCode`,
/// `name` and `regionKind` are of the new region or the new ones of the old; `into` is what takes a
/// merged one in; `moves` are regions below that get another code by it.
record ReformForm(
    @Nullable ReformKind kind,
    @Nullable LocalDate effectiveOn,
    @Nullable RegionCode region,
    @Nullable RegionCode newCode,
    @Nullable String name,
    @Nullable String regionKind,
    @Nullable RegionCode into,
    @Nullable List<Move> moves,
    @Nullable String basis) {
  private static final LocalDate OLDEST = LocalDate.of(2020, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);
  private static final int MOST_MOVES = 1_000;
  private static final Map<Tier, Set<String>> KINDS =
      Map.of(
          Tier.NATION, Set.of(),
          Tier.PROVINCE, Set.of("PROVINSI"),
          Tier.REGENCY, Set.of("KABUPATEN", "KOTA"),
          Tier.DISTRICT, Set.of("KECAMATAN", "DISTRIK"),
          Tier.VILLAGE, Set.of("DESA", "KELURAHAN"));

  /// A region that keeps its tier and gets another code.
  record Move(@Nullable RegionCode code, @Nullable RegionCode newCode) {}

  /// 422 names every wrong member.
  Plan checked() {
    var errors = new ArrayList<FieldError>();
    require(kind != null, "kind", "Pilih jenis perubahan.", errors);
    require(effectiveOn != null, "effectiveOn", "Isi tanggal mulai berlaku.", errors);
    require(
        effectiveOn == null || (!effectiveOn.isBefore(OLDEST) && effectiveOn.isBefore(NEWEST)),
        "effectiveOn",
        "Tanggal ini tidak mungkin.",
        errors);
    var cleanName = text("name", name, 100, errors);
    var cleanBasis = text("basis", basis, 200, errors);
    if (kind != null) {
      members(kind, cleanName, errors);
    }
    var tier = newCode != null ? newCode.tier() : region == null ? Tier.NATION : region.tier();
    require(
        regionKind == null || KINDS.getOrDefault(tier, Set.of()).contains(regionKind),
        "regionKind",
        "Sebutan ini tidak cocok dengan kodenya.",
        errors);
    var moving = moves(errors);
    if (!errors.isEmpty() || kind == null || effectiveOn == null) {
      throw Problem.invalid(errors);
    }
    return new Plan(
        kind, effectiveOn, region, newCode, cleanName, regionKind, into, moving, cleanBasis);
  }

  private void members(ReformKind of, @Nullable String cleanName, List<FieldError> errors) {
    var makes = of == ReformKind.NEW || of == ReformKind.SPLIT;
    require(of == ReformKind.NEW || region != null, "region", "Pilih wilayahnya.", errors);
    require(of != ReformKind.NEW || region == null, "region", "Wilayah baru belum ada.", errors);
    require(
        (makes || of == ReformKind.RENUMBER) == (newCode != null),
        "newCode",
        newCode == null ? "Isi kode yang baru." : "Di sini tidak ada kode baru.",
        errors);
    require(!makes || cleanName != null, "name", "Isi nama wilayah baru.", errors);
    require(!makes || regionKind != null, "regionKind", "Pilih sebutan wilayah baru.", errors);
    require(
        of != ReformKind.RENAME || cleanName != null || regionKind != null,
        "name",
        "Isi nama yang baru.",
        errors);
    require(
        (of == ReformKind.MERGE) == (into != null),
        "into",
        into == null ? "Pilih wilayah yang menerima." : "Di sini tidak ada yang bergabung.",
        errors);
    require(
        into == null || (region != null && region.tier() == into.tier() && !region.equals(into)),
        "into",
        "Pilih wilayah lain yang setingkat.",
        errors);
    require(
        newCode == null || newCode.tier() != Tier.NATION,
        "newCode",
        "Kode ini tidak dapat dipakai.",
        errors);
    require(
        newCode == null
            || region == null
            || (region.tier() == newCode.tier() && !region.equals(newCode)),
        "newCode",
        "Kode baru harus lain dan setingkat.",
        errors);
    require(
        moves == null || moves.isEmpty() || makes || of == ReformKind.MERGE,
        "moves",
        "Di sini tidak ada wilayah yang pindah.",
        errors);
  }

  private List<Plan.Move> moves(List<FieldError> errors) {
    var list = new ArrayList<Plan.Move>();
    var written = moves == null ? List.<Move>of() : moves;
    require(written.size() <= MOST_MOVES, "moves", "Paling banyak 1.000 wilayah.", errors);
    for (var at = 0; at < Math.min(written.size(), MOST_MOVES); at++) {
      var move = written.get(at);
      var field = "moves[" + at + "]";
      if (move == null || move.code() == null || move.newCode() == null) {
        require(false, field, "Isi kode lama dan kode baru.", errors);
      } else if (move.code().tier() != move.newCode().tier()
          || move.code().equals(move.newCode())) {
        require(false, field, "Kode baru harus lain dan setingkat.", errors);
      } else {
        list.add(new Plan.Move(move.code(), move.newCode()));
      }
    }
    var codes =
        list.stream()
            .flatMap(move -> Stream.of(move.code(), move.newCode()))
            .collect(Collectors.toSet());
    require(codes.size() == 2 * list.size(), "moves", "Ada kode yang disebut dua kali.", errors);
    return list;
  }

  private static void require(
      boolean fulfilled, String field, String complaint, List<FieldError> errors) {
    if (!fulfilled) {
      errors.add(new FieldError(field, complaint));
    }
  }

  private static @Nullable String text(
      String field, @Nullable String text, int longest, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = text.strip();
    require(clean.length() <= longest, field, "Paling panjang " + longest + " huruf.", errors);
    require(
        clean
            .codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE),
        field,
        "Ada huruf yang tidak dapat disimpan.",
        errors);
    return clean;
  }
}
