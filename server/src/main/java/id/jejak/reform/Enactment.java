package id.jejak.reform;

import id.jejak.activity.ActivityMoves;
import id.jejak.audit.Audit;
import id.jejak.audit.AuditedAct;
import id.jejak.officer.TeamMergers;
import id.jejak.period.TeamMonths;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.setting.TeamSettings;
import id.jejak.slip.SlipPrints;
import id.jejak.sync.Changes;
import id.jejak.team.Teams;
import id.jejak.total.TotalMoves;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries a change out: in one transaction the tree, the reports, their totals and months, the
/// feed of changes and the log follow. Before it everybody sees the old tree, after it the new one.
@Component
class Enactment {
  private final ReformStore store;
  private final PlanCheck check;
  private final RegionTree tree;
  private final Teams teams;
  private final TeamSettings settings;
  private final ActivityMoves activities;
  private final TotalMoves totals;
  private final TeamMonths months;
  private final Changes changes;
  private final TeamMergers officers;
  private final Audit audit;
  private final SlipPrints slips;
  private final InstantSource clock;

  Enactment(
      ReformStore store,
      PlanCheck check,
      RegionTree tree,
      Teams teams,
      TeamSettings settings,
      ActivityMoves activities,
      TotalMoves totals,
      TeamMonths months,
      Changes changes,
      TeamMergers officers,
      Audit audit,
      SlipPrints slips,
      InstantSource clock) {
    this.store = store;
    this.check = check;
    this.tree = tree;
    this.teams = teams;
    this.settings = settings;
    this.activities = activities;
    this.totals = totals;
    this.months = months;
    this.changes = changes;
    this.officers = officers;
    this.audit = audit;
    this.slips = slips;
    this.clock = clock;
  }

  /// Once; 422 when the tree does not allow it any longer. The log keeps it in the name of who
  /// planned it.
  @Transactional
  void carryOutPlanned(UUID id) {
    if (carryOut(id)) {
      audit.cameToPass(AuditedAct.REGION_CHANGED, id.toString(), Map.of("what", "APPLIED"));
    }
  }

  /// The same for a change whose entry in the log its planner makes. False when it was carried out
  /// or undone before.
  @Transactional
  boolean carryOut(UUID id) {
    var plan = store.lock(id);
    if (plan.isPresent()) {
      perform(plan.get().under(tree::now));
      store.applied(id, clock.instant());
    }
    return plan.isPresent();
  }

  // Regions first, then reports in the order of their ids, then what is counted of them: the order
  // that every other writer keeps.
  private void perform(Plan plan) {
    tree.lock(plan.touched());
    check.requireNow(plan);
    activities.lock(plan.touched());
    var day = plan.effectiveOn();
    switch (plan.kind()) {
      case NEW -> create(plan, plan.place());
      case SPLIT -> create(plan, plan.changing());
      case RENAME -> rename(plan, plan.changing());
      case RENUMBER -> {
        recode(plan.changing(), plan.made(), day);
        rename(plan, plan.made());
      }
      case MERGE -> {
        move(plan);
        merge(plan.changing(), plan.taking(), day);
      }
    }
  }

  private void create(Plan plan, RegionCode origin) {
    var name = Optional.ofNullable(plan.name()).orElseThrow();
    var kind = Optional.ofNullable(plan.regionKind()).orElseThrow();
    tree.create(plan.made(), name, kind, origin, plan.effectiveOn());
    move(plan);
    teams.createMissing();
  }

  private void rename(Plan plan, RegionCode code) {
    if (plan.name() != null || plan.regionKind() != null) {
      tree.rename(code, plan.name(), plan.regionKind(), plan.effectiveOn());
    }
  }

  private void move(Plan plan) {
    plan.moves().forEach(move -> recode(move.code(), move.newCode(), plan.effectiveOn()));
  }

  private void recode(RegionCode from, RegionCode to, LocalDate day) {
    tree.recode(from, to, day);
    settings.moved(to);
    activities.move(from, to);
    totals.recode(from, to);
    follow(from, to);
  }

  private void merge(RegionCode from, RegionCode into, LocalDate day) {
    totals.merge(from, into, () -> activities.move(from, into));
    follow(from, into);
    officers.merge(from, into, day);
    tree.merge(from, into, day);
  }

  private void follow(RegionCode from, RegionCode to) {
    Instant now = clock.instant();
    months.move(from, to);
    changes.move(from, to, now);
    audit.move(from, to);
    slips.move(from, to);
    store.move(from, to);
  }
}
