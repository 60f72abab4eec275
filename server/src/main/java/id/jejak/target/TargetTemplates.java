package id.jejak.target;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Catalog;
import id.jejak.region.Region;
import id.jejak.region.Regions;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import id.jejak.total.TotalReports;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// A list to fill in: what the team plans, or the teams one tier below, with what is known already.
@Component
class TargetTemplates {
  private static final List<List<String>> HELP =
      List.of(
          List.of("Kolom Target", "Isi angkanya. Kolom lain boleh dibiarkan."),
          List.of("Sel kosong", "Tidak mengubah target yang sudah ada."),
          List.of("hapus", "Tulis kata ini untuk menghapus target yang sudah ada."),
          List.of("Dijumlahkan setahun", "Target = jumlah seluruh tahun, misalnya bibit ditanam."),
          List.of(
              "Keadaan akhir tahun", "Target = keadaan di akhir tahun, misalnya kelompok aktif."),
          List.of("Baris tambahan", "Boleh, asal kode wilayah dan kode indikatornya benar."),
          List.of("Dipakai lagi", "Berkas yang sama boleh dimasukkan lagi. Tidak ada yang dobel."));
  private final TargetStore store;
  private final Catalog catalog;
  private final Regions regions;
  private final Teams teams;
  private final TotalReports totals;
  private final Access access;

  TargetTemplates(
      TargetStore store,
      Catalog catalog,
      Regions regions,
      Teams teams,
      TotalReports totals,
      Access access) {
    this.store = store;
    this.catalog = catalog;
    this.regions = regions;
    this.teams = teams;
    this.totals = totals;
    this.access = access;
  }

  enum Of {
    TEAM,
    CHILDREN
  }

  /// What the file holds, gathered before it is written: a refusal is no file.
  record Filling(
      Asked asked,
      List<Team> teams,
      List<Planned> planned,
      Figures lastYear,
      Map<String, StoredTarget> targets) {}

  /// 404 outside her scope; what is of another bidang is left out. Of the teams below only those
  /// indicators for which they or the team above plan anything, if there is any.
  Filling gather(CurrentUser user, Asked asked, Of of) {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    var seen =
        Planned.of(catalog, asked.year()).stream()
            .filter(planned ->
                access.allows(user, Permission.VIEW_TOTALS, asked.region(), planned.field()))
            .toList();
    var last = asked.year().minusYears(1);
    var from = last.atMonth(1);
    var to = last.atMonth(12);
    return switch (of) {
      case TEAM ->
          filling(
              asked,
              List.of(teams.get(asked.region())),
              seen,
              Figures.of(totals, user, asked.region(), from, to));
      case CHILDREN ->
          filling(
              asked,
              children(asked),
              chosen(asked, seen),
              Figures.ofChildren(totals, user, asked.region(), from, to));
    };
  }

  private List<Team> children(Asked asked) {
    var codes = regions.children(asked.region()).stream().map(Region::code).toList();
    return teams.list(codes).stream().sorted(Comparator.comparing(Team::regionCode)).toList();
  }

  private List<Planned> chosen(Asked asked, List<Planned> seen) {
    var year = asked.year().getValue();
    var wanted =
        Stream.concat(
                store.ofTeam(asked.region(), year).stream()
                    .filter(target -> target.value() != null)
                    .map(StoredTarget::indicator),
                store.ofChildren(asked.region(), year).stream().map(TargetStore.Sum::indicator))
            .collect(Collectors.toCollection(HashSet::new));
    var chosen = seen.stream().filter(planned -> wanted.contains(planned.code())).toList();
    return chosen.isEmpty() ? seen : chosen;
  }

  private Filling filling(Asked asked, List<Team> teams, List<Planned> planned, Figures lastYear) {
    var pairs =
        teams.stream()
            .flatMap(team ->
                planned.stream().map(each -> List.of(team.regionCode().value(), each.code())))
            .toList();
    var targets =
        store
            .named(
                pairs.stream().map(List::getFirst).toList(),
                pairs.stream().map(List::getLast).toList(),
                asked.year().getValue())
            .stream()
            .collect(
                Collectors.toMap(
                    target -> CheckedLine.key(target.region(), target.indicator()),
                    target -> target));
    return new Filling(asked, teams, planned, lastYear, targets);
  }

  /// Row by row, so that nothing but what was gathered is in memory.
  static void write(Filling filling, OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Jejak PKK", "1.0")) {
      fillList(book.newWorksheet("Target"), filling);
      fillHelp(book.newWorksheet("Petunjuk"));
    }
    out.flush();
  }

  private static void fillList(Worksheet list, Filling filling) throws IOException {
    var year = filling.asked().year().getValue();
    for (var column : SheetColumn.values()) {
      list.value(0, column.ordinal(), column.heading(year));
      list.style(0, column.ordinal()).bold().fillColor("DCEFE6").wrapText(true).set();
      list.width(column.ordinal(), column.width());
    }
    list.freezePane(0, 1);
    var number = 1;
    for (var team : filling.teams()) {
      for (var planned : filling.planned()) {
        row(list, number, filling, team, planned);
        number++;
        if (number % 500 == 0) {
          list.flush();
        }
      }
    }
    list.setAutoFilter(0, 0, number - 1, SheetColumn.TARGET.ordinal());
  }

  private static void row(Worksheet list, int number, Filling filling, Team team, Planned planned) {
    var region = team.regionCode().value();
    var earlier = filling.lastYear().of(region, planned.code());
    var target = filling.targets().get(CheckedLine.key(region, planned.code()));
    for (var column : SheetColumn.values()) {
      var at = column.ordinal();
      switch (column) {
        case REGION -> list.value(number, at, region);
        case TEAM -> list.value(number, at, team.place());
        case FIELD -> list.value(number, at, planned.field().label());
        case INDICATOR -> list.value(number, at, planned.code());
        case TYPE -> list.value(number, at, planned.type().shortName());
        case NAME -> list.value(number, at, planned.indicator().name());
        case UNIT -> list.value(number, at, planned.indicator().unit());
        case KIND ->
            list.value(
                number,
                at,
                planned.indicator().isStock() ? "Keadaan akhir tahun" : "Dijumlahkan setahun");
        case LAST_YEAR -> {
          if (earlier != null) {
            list.value(number, at, plain(earlier.current()));
          }
        }
        case TARGET -> {
          var value = target == null ? null : target.value();
          if (value != null) {
            list.value(number, at, plain(value));
          }
          list.style(number, at).fillColor("FFF8E1").set();
        }
      }
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(Decimal.text(value));
  }

  private static void fillHelp(Worksheet help) {
    for (var row = 0; row < HELP.size(); row++) {
      help.value(row, 0, HELP.get(row).get(0));
      help.value(row, 1, HELP.get(row).get(1));
      help.style(row, 0).bold().set();
    }
    help.width(0, 26);
    help.width(1, 90);
  }
}
