package id.jejak.reform;

import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.region.Regions;
import id.jejak.region.Tier;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Whether the tree, as it stands, allows a change.
@Component
class PlanCheck {
  private final Regions regions;
  private final RegionTree tree;
  private final ReformStore store;

  PlanCheck(Regions regions, RegionTree tree, ReformStore store) {
    this.regions = regions;
    this.tree = tree;
    this.store = store;
  }

  /// 422 for what cannot be. What an earlier plan makes by that day counts as there.
  void requireLater(Plan plan) {
    var errors = new ArrayList<FieldError>();
    check(plan, errors);
    plan.given().stream()
        .filter(code -> !parentIsThere(plan, code))
        .filter(code -> !store.willBeMade(code.parent().orElseThrow(), plan.effectiveOn()))
        .forEach(code -> errors.add(noParent(code)));
    refuse(errors);
  }

  /// 422 for what cannot be now.
  void requireNow(Plan plan) {
    var errors = new ArrayList<FieldError>();
    check(plan, errors);
    plan.given().stream()
        .filter(code -> !parentIsThere(plan, code))
        .forEach(code -> errors.add(noParent(code)));
    refuse(errors);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private void check(Plan plan, List<FieldError> errors) {
    if (plan.region() != null) {
      mustBeThere("region", plan.region(), errors);
      if (plan.newCode() != null) {
        mustBeFree("newCode", plan.newCode(), plan, errors);
      }
    } else {
      mustBeFree("newCode", plan.made(), plan, errors);
    }
    if (plan.into() != null) {
      mustBeThere("into", plan.into(), errors);
    }
    for (var at = 0; at < plan.moves().size(); at++) {
      checkMove(plan, plan.moves().get(at), "moves[" + at + "]", errors);
    }
    if (plan.kind() == ReformKind.MERGE) {
      nothingStaysBelow(plan, errors);
    }
    for (var code : plan.touched()) {
      tree.lastChange(code)
          .filter(plan.effectiveOn()::isBefore)
          .ifPresent(last ->
              errors.add(
                  new FieldError(
                      "effectiveOn",
                      "Wilayah "
                          + code
                          + " terakhir berubah pada "
                          + last
                          + ". Pilih tanggal itu atau sesudahnya.")));
    }
  }

  private void checkMove(Plan plan, Plan.Move move, String field, List<FieldError> errors) {
    mustBeThere(field, move.code(), errors);
    if (tree.isTaken(move.newCode(), move.code())) {
      errors.add(new FieldError(field, taken(move.newCode())));
    }
    if (plan.region() != null && !plan.region().covers(move.code())) {
      errors.add(
          new FieldError(
              field, "Wilayah " + move.code() + " bukan bagian dari " + plan.region() + "."));
    }
    if (plan.region() != null
        && plan.kind() == ReformKind.MERGE
        && plan.region().covers(move.newCode())) {
      errors.add(new FieldError(field, "Kode baru masih di bawah wilayah yang berakhir."));
    }
  }

  private void nothingStaysBelow(Plan plan, List<FieldError> errors) {
    if (!plan.changing().tier().equals(Tier.VILLAGE) && regions.find(plan.changing()).isPresent()) {
      var moving = plan.moves().stream().map(Plan.Move::code).collect(Collectors.toSet());
      var left =
          regions.children(plan.changing()).stream()
              .map(Region::code)
              .filter(code -> !moving.contains(code))
              .toList();
      if (!left.isEmpty()) {
        errors.add(
            new FieldError(
                "moves",
                "Masih ada wilayah di bawahnya yang belum mendapat kode baru: "
                    + left.stream()
                        .limit(5)
                        .map(RegionCode::value)
                        .collect(Collectors.joining(", "))
                    + (left.size() > 5 ? ", …" : ".")));
      }
    }
  }

  private boolean parentIsThere(Plan plan, RegionCode code) {
    var parent = code.parent().orElseThrow();
    return plan.given().contains(parent) || regions.find(parent).isPresent();
  }

  private void mustBeThere(String field, RegionCode code, List<FieldError> errors) {
    if (regions.find(code).isEmpty()) {
      errors.add(new FieldError(field, "Wilayah " + code + " tidak ada."));
    }
  }

  private void mustBeFree(String field, RegionCode code, Plan plan, List<FieldError> errors) {
    var taken =
        plan.kind() == ReformKind.RENUMBER
            ? tree.isTaken(code, plan.changing())
            : tree.isKnown(code);
    if (taken) {
      errors.add(new FieldError(field, taken(code)));
    }
  }

  private static String taken(RegionCode code) {
    return "Kode "
        + code
        + " milik wilayah lain, atau pernah. Satu kode selamanya menunjuk satu wilayah.";
  }

  private static FieldError noParent(RegionCode code) {
    return new FieldError("newCode", "Wilayah di atas " + code + " tidak ada.");
  }
}
