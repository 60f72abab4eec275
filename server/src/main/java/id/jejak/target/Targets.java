package id.jejak.target;

import static java.util.stream.Collectors.groupingBy;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import id.jejak.target.TargetStore.Entry;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets targets: a team its own, a team above also those of the teams directly below, on their
/// behalf.
@Component
public class Targets {
  private static final String NONE = "belum ada";
  private final TargetStore store;
  private final TargetCheck check;
  private final TargetReports reports;
  private final Teams teams;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Targets(
      TargetStore store,
      TargetCheck check,
      TargetReports reports,
      Teams teams,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.check = check;
    this.reports = reports;
    this.teams = teams;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// All lines or none; the same lines again change nothing. 409 with the `storedTargets` when
  /// somebody else has set one of them since the revision it names.
  @Transactional
  TargetPage put(CurrentUser user, Asked asked, TargetForm form) {
    write(user, asked, permitted(user, asked, form));
    return reports.get(user, asked);
  }

  /// Sets targets that nobody has set before, by indicator; refused as `PUT /api/targets` is.
  @Transactional
  public void set(CurrentUser user, RegionCode team, Year year, Map<String, String> values) {
    var asked = new Asked(team, year, null);
    var lines =
        values.entrySet().stream()
            .map(value ->
                new TargetForm.TargetWish(team.value(), value.getKey(), value.getValue(), 0))
            .toList();
    write(user, asked, permitted(user, asked, new TargetForm(lines)));
  }

  private List<CheckedLine> permitted(CurrentUser user, Asked asked, TargetForm form) {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    var lines = check.checked(asked, form);
    lines.stream()
        .map(line -> line.planned().field())
        .distinct()
        .forEach(field -> access.require(user, Permission.SET_TARGET, asked.region(), field));
    return lines;
  }

  private void write(CurrentUser user, Asked asked, List<CheckedLine> lines) {
    var stored = stored(asked, lines);
    refuseStale(lines, stored);
    var changed = lines.stream().filter(line -> !line.isDone(stored.get(line.key()))).toList();
    if (changed.isEmpty()) {
      return;
    }
    var written =
        store.insert(
            asked.year().getValue(),
            entries(user, changed),
            user.officer(),
            user.name(),
            clock.instant());
    if (written.size() < changed.size()) {
      refuseStale(lines, stored(asked, lines)); // or the same was on its way twice
    }
    audit.recordAll(
        user,
        acts(
            asked, changed.stream().filter(line -> written.contains(line.key())).toList(), stored));
  }

  private Map<String, StoredTarget> stored(Asked asked, List<CheckedLine> lines) {
    return store
        .named(
            lines.stream().map(line -> line.region().value()).toList(),
            lines.stream().map(line -> line.planned().code()).toList(),
            asked.year().getValue())
        .stream()
        .collect(
            Collectors.toMap(
                target -> CheckedLine.key(target.region(), target.indicator()), target -> target));
  }

  private static void refuseStale(List<CheckedLine> lines, Map<String, StoredTarget> stored) {
    var newer = new ArrayList<StoredTargetView>();
    for (var line : lines) {
      var target = stored.get(line.key());
      if (line.isStale(target)) {
        newer.add(StoredTargetView.of(line, target));
      }
    }
    if (!newer.isEmpty()) {
      throw new Problem(TargetProblem.TARGET_SET_MEANWHILE, Map.of("storedTargets", newer));
    }
  }

  private List<Entry> entries(CurrentUser user, List<CheckedLine> lines) {
    var teamNames = new HashMap<RegionCode, String>();
    return lines.stream()
        .map(line -> {
          var grant =
              access.require(user, Permission.SET_TARGET, line.region(), line.planned().field());
          var team = teamNames.computeIfAbsent(grant.region(), region -> teams.get(region).name());
          return new Entry(
              line.region().value(),
              line.planned().code(),
              line.value(),
              line.base(),
              grant.title(),
              team,
              !grant.region().equals(line.region()));
        })
        .toList();
  }

  // One entry in the log for each team whose targets changed.
  private List<Act> acts(Asked asked, List<CheckedLine> changed, Map<String, StoredTarget> stored) {
    var byTeam =
        changed.stream()
            .collect(groupingBy(CheckedLine::region, TreeMap::new, Collectors.toList()));
    var names =
        teams.list(List.copyOf(byTeam.keySet())).stream()
            .collect(Collectors.toMap(Team::regionCode, Team::name));
    return byTeam.entrySet().stream()
        .map(entry -> act(asked, entry.getKey(), names, entry.getValue(), stored))
        .toList();
  }

  private static Act act(
      Asked asked,
      RegionCode region,
      Map<RegionCode, String> names,
      List<CheckedLine> lines,
      Map<String, StoredTarget> stored) {
    var details = new LinkedHashMap<String, String>();
    details.put("year", asked.year().toString());
    if (lines.size() == 1) {
      var line = lines.getFirst();
      details.put("item", line.planned().words());
      var before = stored.get(line.key());
      details.put("before", before == null ? NONE : words(before.value(), NONE));
      details.put("after", words(line.value(), "dihapus"));
    } else {
      details.put("targets", String.valueOf(lines.size()));
    }
    var name = names.getOrDefault(region, region.value());
    return new Act(AuditedAct.TARGETS_SET, region, region.value(), name, details);
  }

  private static String words(@Nullable BigDecimal value, String otherwise) {
    return value == null ? otherwise : Decimal.text(value);
  }
}
