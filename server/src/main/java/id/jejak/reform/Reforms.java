package id.jejak.reform;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.reform.Preview.Shift;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.region.Subtree;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import id.jejak.team.KindName;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes of the tree as the operator of a kabupaten, or of a tier above it, plans them for the
/// regions below her own.
@Component
class Reforms {
  private static final int PAGE = 50;
  private final ReformStore store;
  private final PlanCheck check;
  private final Enactment enactment;
  private final Regions regions;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Reforms(
      ReformStore store,
      PlanCheck check,
      Enactment enactment,
      Regions regions,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.check = check;
    this.enactment = enactment;
    this.regions = regions;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  Reform.Page list(CurrentUser user, boolean onlyOpen, @Nullable Long before) {
    if (access.scope(user, Permission.CHANGE_REGIONS).ranges().isEmpty()) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    var scope =
        access.scope(user, Permission.ADMINISTER).ranges().stream()
            .map(range -> new Subtree(range.from(), range.until()))
            .toList();
    var found = store.list(scope, onlyOpen, before, PAGE + 1);
    var more = found.size() > PAGE;
    var page = more ? found.subList(0, PAGE) : found;
    return new Reform.Page(page, more ? String.valueOf(page.getLast().number()) : null);
  }

  /// 404 outside her scope.
  Reform get(CurrentUser user, UUID id) {
    var reform = store.find(id).orElseThrow(Problem::notFound);
    requireAll(user, reform.plan());
    return reform;
  }

  /// What it would touch; 422 for what the tree does not allow.
  Preview preview(CurrentUser user, Plan plan) {
    requireAll(user, plan);
    check.requireLater(plan);
    var counted = store.count(plan.touched());
    return new Preview(
        counted.regions(),
        counted.officers(),
        counted.reports(),
        counted.published(),
        counted.months(),
        shifts(plan));
  }

  /// Keeps the plan and, when its day has come, carries it out at once; the same once more changes
  /// nothing.
  @Transactional
  Reform plan(CurrentUser user, UUID id, Plan plan) {
    requireAll(user, plan);
    var known = store.find(id);
    if (known.isPresent()) {
      if (known.get().plan().equals(plan)) {
        return known.get();
      }
      throw new Problem(ReformProblem.REFORM_IS_ANOTHER);
    }
    check.requireLater(plan);
    if (!store.insert(id, plan, user.officer(), clock.instant())) {
      throw new Problem(ReformProblem.REFORM_IS_ANOTHER);
    }
    var due = store.listDue(clock.instant()).contains(id);
    record(user, id, plan, due ? "APPLIED" : "PLANNED");
    if (due) {
      enactment.carryOut(id);
    }
    return store.find(id).orElseThrow();
  }

  /// Takes the plan back before its day; once more changes nothing. 409 when it was carried out.
  @Transactional
  Reform undo(CurrentUser user, UUID id) {
    var reform = get(user, id);
    if (store.lock(id).isEmpty()) {
      if (reform.state() != Reform.State.UNDONE) {
        throw new Problem(ReformProblem.REFORM_IS_DONE);
      }
      return reform;
    }
    store.undone(id, clock.instant());
    record(user, id, reform.plan(), "UNDONE");
    return store.find(id).orElseThrow();
  }

  // Every region it touches and every code it gives must lie below her own: nobody takes a region
  // from a neighbour, or gives one away.
  private void requireAll(CurrentUser user, Plan plan) {
    Stream.concat(plan.touched().stream(), plan.given().stream())
        .filter(code -> !access.allowsRegion(user, Permission.CHANGE_REGIONS, code))
        .findFirst()
        .ifPresent(code -> {
          access.requireRegion(user, Permission.VIEW_TOTALS, code);
          throw new Problem(CommonProblem.NOT_ALLOWED);
        });
  }

  private void record(CurrentUser user, UUID id, Plan plan, String what) {
    var details = new LinkedHashMap<String, String>();
    details.put("what", what);
    details.put("change", plan.kind().name());
    details.put("effectiveOn", plan.effectiveOn().toString());
    if (plan.newCode() != null) {
      details.put("newCode", plan.newCode().value());
    }
    if (plan.name() != null) {
      details.put("name", plan.name());
    }
    if (plan.into() != null) {
      details.put("into", plan.into().value());
    }
    var subject =
        regions
            .find(plan.place())
            .map(region -> KindName.brief(region.kind()) + " " + region.name())
            .orElse(plan.place().value());
    audit.record(
        user, new Act(AuditedAct.REGION_CHANGED, plan.place(), id.toString(), subject, details));
  }

  private List<Shift> shifts(Plan plan) {
    var shifts = new ArrayList<Shift>();
    var all = new ArrayList<>(plan.moves());
    if (plan.region() != null && plan.kind() == ReformKind.RENUMBER) {
      all.add(new Plan.Move(plan.changing(), plan.made()));
    } else if (plan.kind() == ReformKind.MERGE) {
      all.add(new Plan.Move(plan.changing(), plan.taking()));
    }
    for (var move : all) {
      var count = store.countReports(move.code());
      for (var parent : above(move.code())) {
        if (!parent.covers(move.newCode())) {
          add(shifts, parent, -count);
        }
      }
      for (var parent : above(move.newCode())) {
        if (!parent.covers(move.code())) {
          add(shifts, parent, count);
        }
      }
    }
    return shifts;
  }

  private static List<RegionCode> above(RegionCode code) {
    var all = new ArrayList<RegionCode>();
    for (var next = code.parent(); next.isPresent(); next = next.get().parent()) {
      all.add(next.get());
    }
    return all;
  }

  private void add(List<Shift> shifts, RegionCode code, long count) {
    for (var at = 0; at < shifts.size(); at++) {
      var known = shifts.get(at);
      if (known.code().equals(code)) {
        shifts.set(at, new Shift(code, known.name(), known.reports() + count));
        return;
      }
    }
    var name = regions.find(code).map(Region::name).orElse(code.value());
    shifts.add(new Shift(code, name, count));
  }
}
