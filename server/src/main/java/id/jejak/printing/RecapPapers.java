package id.jejak.printing;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.activity.ActivityLine;
import id.jejak.activity.ActivityLines;
import id.jejak.activity.ActivitySelection;
import id.jejak.activity.ActivityState;
import id.jejak.catalog.ActivityType;
import id.jejak.catalog.Catalog;
import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import id.jejak.period.ReportingRate;
import id.jejak.period.ReportingRates;
import id.jejak.printing.RecapPaper.ChildLine;
import id.jejak.printing.RecapPaper.Children;
import id.jejak.printing.RecapPaper.Diary;
import id.jejak.printing.RecapPaper.Entry;
import id.jejak.printing.RecapPaper.FieldLine;
import id.jejak.printing.RecapPaper.ResultGroup;
import id.jejak.printing.RecapPaper.ResultLine;
import id.jejak.printing.RecapSums.Count;
import id.jejak.printing.Signers.Occasion;
import id.jejak.region.Tier;
import id.jejak.setting.SettingItem;
import id.jejak.shared.Indonesian;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import id.jejak.total.TotalReports;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns the totals of some months of a team into the tables of its recap.
@Component
class RecapPapers {
  private static final int LONGEST_DIARY = 600;
  private final Teams teams;
  private final Letterheads letterheads;
  private final Signers signers;
  private final Catalog catalog;
  private final TotalReports totals;
  private final ReportingRates rates;
  private final ActivityLines lines;
  private final Access access;
  private final InstantSource clock;

  RecapPapers(
      Teams teams,
      Letterheads letterheads,
      Signers signers,
      Catalog catalog,
      TotalReports totals,
      ReportingRates rates,
      ActivityLines lines,
      Access access,
      InstantSource clock) {
    this.teams = teams;
    this.letterheads = letterheads;
    this.signers = signers;
    this.catalog = catalog;
    this.totals = totals;
    this.rates = rates;
    this.lines = lines;
    this.access = access;
    this.clock = clock;
  }

  /// Inside a transaction of one snapshot, so that all tables are of the same moment. 404 for a
  /// region outside her scope, 422 for months that cannot be read.
  RecapPaper of(CurrentUser user, RecapQuestion question, PublicAddress address) {
    var region = question.region();
    var reports = totals.rows(user, question.by("child,type"));
    var results = totals.rows(user, question.by("child,type,indicator"));
    var sums = new RecapSums(reports, results, this::fieldOf);
    var seen =
        Arrays.stream(Field.values())
            .filter(field -> access.allows(user, Permission.VIEW_TOTALS, region, field))
            .toList();
    var rate = rates.get(user, region, question.to());
    var team = teams.get(region);
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, team.zone());
    return new RecapPaper(
        letterheads.of(team),
        question.isOneMonth() ? "LAPORAN BULANAN KEGIATAN" : "REKAPITULASI KEGIATAN",
        team.name(),
        question.periodInWords(),
        basis(team, now, seen),
        question.isOneMonth() ? reporting(rate) : null,
        fields(seen, sums),
        groups(seen, sums),
        region.tier() == Tier.VILLAGE ? null : children(question, sums, rate, team),
        region.tier() == Tier.VILLAGE ? diary(user, question) : null,
        signers.of(new Occasion(SettingItem.SIGNERS_RECAP, team, day, null)),
        "Jejak PKK · rekap %s · %s".formatted(region.value(), question.periodInWords()),
        QrCode.uri(address.of(question.path())));
  }

  private Field fieldOf(String type) {
    return catalog.findType(type).map(ActivityType::field).orElse(Field.SEKRETARIAT);
  }

  private static String basis(Team team, Instant now, List<Field> seen) {
    var moment = now.atZone(team.zone());
    return RecapLines.onlySome(seen)
        + "Angka dari laporan yang sudah diterima sampai %s pukul %02d.%02d %s."
            .formatted(
                Indonesian.date(moment.toLocalDate()),
                moment.getHour(),
                moment.getMinute(),
                team.zoneLabel());
  }

  private static String reporting(ReportingRate rate) {
    if (rate.region().tier() == Tier.VILLAGE) {
      return rate.reported() == 0
          ? "Belum ada laporan untuk bulan ini."
          : rate.onTime() > 0 ? "Melapor tepat waktu." : "Melapor sesudah batas waktu.";
    }
    return "%s dari %s desa dan kelurahan sudah melapor, %s di antaranya tepat waktu; %s belum melapor."
        .formatted(
            Indonesian.number(rate.reported()),
            Indonesian.number(rate.expected()),
            Indonesian.number(rate.onTime()),
            Indonesian.number(rate.expected() - rate.reported()));
  }

  private static List<FieldLine> fields(List<Field> seen, RecapSums sums) {
    var rows = new ArrayList<FieldLine>();
    var nothing = sums.all().activities() == 0;
    for (var field : seen) {
      rows.add(
          nothing
              ? RecapLines.silent(field.label())
              : RecapLines.told(field.label(), sums.of(field)));
    }
    rows.add(nothing ? RecapLines.silent("Jumlah") : RecapLines.told("Jumlah", sums.all()));
    return rows;
  }

  private List<ResultGroup> groups(List<Field> seen, RecapSums sums) {
    var groups = new ArrayList<ResultGroup>();
    for (var field : seen) {
      var found = new ArrayList<ResultLine>();
      catalog.types().stream()
          .filter(type -> type.field() == field)
          .forEach(type -> addResults(type, sums, found));
      if (!found.isEmpty()) {
        groups.add(new ResultGroup(field.label(), found));
      }
    }
    return groups;
  }

  private static void addResults(ActivityType type, RecapSums sums, List<ResultLine> into) {
    var name = type.shortName();
    for (var indicator : type.indicators()) {
      var value = sums.findResult(indicator.code());
      if (value != null) {
        into.add(line(name, indicator, value));
        name = "";
      }
    }
  }

  private static ResultLine line(String type, Indicator indicator, BigDecimal value) {
    var name = indicator.isStock() ? indicator.name() + " (keadaan terakhir)" : indicator.name();
    return new ResultLine(type, name, Indonesian.number(value), indicator.unit());
  }

  private static Children children(
      RecapQuestion question, RecapSums sums, ReportingRate rate, Team team) {
    var rows = new ArrayList<ChildLine>();
    for (var child : rate.children()) {
      var count = sums.findChild(child.region().value());
      rows.add(child(rows.size() + 1, child, count, question.isOneMonth()));
    }
    var own = sums.findChild(question.region().value());
    if (own != null) {
      rows.add(told("", team.name() + " sendiri", "", own));
    }
    return new Children(RecapLines.tierBelow(question.region()), question.isOneMonth(), rows);
  }

  private static ChildLine child(
      int number, ReportingRate.Child child, @Nullable Count count, boolean withReporting) {
    var reported = withReporting ? reported(child) : "";
    if (count == null || count.activities() == 0) {
      return new ChildLine(String.valueOf(number), child.name(), reported, "–", "–", "–");
    }
    return told(String.valueOf(number), child.name(), reported, count);
  }

  private static ChildLine told(String number, String name, String reported, Count count) {
    return new ChildLine(
        number,
        name,
        reported,
        Indonesian.number(count.activities()),
        Indonesian.number(count.approved()),
        Indonesian.number(count.participants()));
  }

  private static String reported(ReportingRate.Child child) {
    if (child.region().tier() == Tier.VILLAGE) {
      return child.reported() == 0
          ? "belum lapor"
          : child.onTime() > 0 ? "tepat waktu" : "terlambat";
    }
    return "%s dari %s"
        .formatted(Indonesian.number(child.reported()), Indonesian.number(child.expected()));
  }

  private Diary diary(CurrentUser user, RecapQuestion question) {
    var selection =
        new ActivitySelection(
            question.region().value(),
            null,
            null,
            null,
            null,
            List.of(ActivityState.SUBMITTED, ActivityState.APPROVED),
            question.from().atDay(1).toString(),
            question.to().atEndOfMonth().toString(),
            null,
            null);
    var entries = new ArrayList<Entry>();
    lines.forEach(
        user,
        selection,
        line -> {
          if (entries.size() < LONGEST_DIARY) {
            entries.add(entry(line));
          }
        });
    var count = lines.count(user, selection);
    var more =
        count > entries.size()
            ? "Dan %s kegiatan lain; daftar lengkapnya dapat diunduh di Jejak PKK."
                .formatted(Indonesian.number(count - entries.size()))
            : null;
    return new Diary(entries.reversed(), more);
  }

  private static Entry entry(ActivityLine line) {
    var place = line.place();
    return new Entry(
        Indonesian.shortDate(line.startDate()),
        PlainText.of(line.title()),
        place == null ? "" : PlainText.of(place),
        Indonesian.number((long) line.participantsMale() + line.participantsFemale()),
        line.results().stream().map(RecapPapers::resultInWords).collect(Collectors.joining("; ")));
  }

  private static String resultInWords(ActivityLine.Result result) {
    return result.name()
        + " "
        + Indonesian.number(new BigDecimal(result.value()))
        + " "
        + result.unit();
  }
}
