package id.jejak.demo;

import static java.util.stream.Collectors.groupingBy;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.target.Targets;
import id.jejak.total.TotalReports;
import id.jejak.total.TotalRow;
import id.jejak.total.TotalSelection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What the kabupaten and two of its kecamatan plan for this year: some of it reached, some on
/// pace, some behind.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoTargets {
  private static final List<String> TEAMS = List.of("82.04", "82.04.08", "82.04.02");
  private static final int OF_EACH_FIELD = 2;
  // Planned as a part of what the sample reports bring by today.
  private static final List<BigDecimal> AMBITIONS =
      List.of(new BigDecimal("1.06"), new BigDecimal("1.5"), new BigDecimal("0.95"));
  private final Targets targets;
  private final TotalReports totals;
  private final DemoClock clock;

  DemoTargets(Targets targets, TotalReports totals, DemoClock clock) {
    this.targets = targets;
    this.totals = totals;
    this.clock = clock;
  }

  void plan(Map<String, CurrentUser> users, Instant now) {
    for (var team : TEAMS) {
      Optional.ofNullable(users.get(team + "-ketua")).ifPresent(chair -> plan(chair, team, now));
    }
  }

  private void plan(CurrentUser chair, String team, Instant now) {
    var zone = chair.mainGrant().zone();
    var today = LocalDate.ofInstant(now, zone);
    var year = Year.from(today);
    var chosen = chosen(rows(chair, team, today, "field,type,indicator"));
    var begin = year.atDay(12).atTime(9, 30).atZone(zone).toInstant();
    clock.standAt(begin.isBefore(now) ? begin : now);
    targets.set(chair, RegionCode.valueOf(team), year, planned(chosen));
    rows(chair, team, today, "child,indicator").stream()
        .filter(row -> chosen.stream().anyMatch(each -> same(each, row)))
        // Those that plan for themselves, and the team's own reports, are left out.
        .filter(row -> row.child() != null && !TEAMS.contains(row.child()))
        .collect(groupingBy(row -> String.valueOf(row.child())))
        .forEach(
            (child, rows) -> targets.set(chair, RegionCode.valueOf(child), year, planned(rows)));
  }

  private List<TotalRow> rows(CurrentUser chair, String team, LocalDate today, String by) {
    var months = today.toString().substring(0, 7);
    return totals
        .rows(chair, new TotalSelection(team, today.getYear() + "-01", months, by, null))
        .stream()
        .filter(row -> current(row).signum() > 0)
        .toList();
  }

  // Of each bidang what most reports tell of.
  private static List<TotalRow> chosen(List<TotalRow> rows) {
    return rows.stream().collect(groupingBy(row -> String.valueOf(row.field()))).values().stream()
        .flatMap(field ->
            field.stream()
                .sorted(Comparator.comparing(DemoTargets::reports).reversed())
                .limit(OF_EACH_FIELD))
        .toList();
  }

  private static Map<String, String> planned(List<TotalRow> rows) {
    var planned = new LinkedHashMap<String, String>();
    for (var row : rows) {
      var ambition = AMBITIONS.get(planned.size() % AMBITIONS.size());
      planned.put(String.valueOf(row.indicator()), rounded(current(row).multiply(ambition)));
    }
    return planned;
  }

  // As people plan: 450, not 447.
  private static String rounded(BigDecimal value) {
    var digits = value.setScale(0, RoundingMode.UP).precision();
    var step = digits < 2 ? BigDecimal.ONE : BigDecimal.valueOf(5).scaleByPowerOfTen(digits - 2);
    return value.divide(step, 0, RoundingMode.UP).multiply(step).toPlainString();
  }

  private static boolean same(TotalRow one, TotalRow other) {
    return String.valueOf(one.indicator()).equals(other.indicator());
  }

  private static long reports(TotalRow row) {
    return row.activities().submitted() + row.activities().approved();
  }

  private static BigDecimal current(TotalRow row) {
    var value = row.value();
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.current());
  }
}
