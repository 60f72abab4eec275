package id.jejak.publishing;

import id.jejak.access.Access;
import id.jejak.activity.PublishedActivities;
import id.jejak.publishing.ActivityList.Month;
import id.jejak.publishing.RegionPage.Child;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.Indonesian;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import id.jejak.total.PublishedTotals;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the pages about regions from what is published.
@Component
@OpenToAll("published reports are public")
class RegionPages {
  private static final int NEWEST = 7;
  private static final int PAGE = 24;
  private final Regions regions;
  private final Teams teams;
  private final PublishedActivities activities;
  private final PublishedTotals totals;
  private final Figures figures;
  private final Ways ways;
  private final PublicFiles files;
  private final Access access;
  private final InstantSource clock;

  RegionPages(
      Regions regions,
      Teams teams,
      PublishedActivities activities,
      PublishedTotals totals,
      Figures figures,
      Ways ways,
      PublicFiles files,
      Access access,
      InstantSource clock) {
    this.regions = regions;
    this.teams = teams;
    this.activities = activities;
    this.totals = totals;
    this.figures = figures;
    this.ways = ways;
    this.files = files;
    this.access = access;
    this.clock = clock;
  }

  FrontPage front(PublicAddress address) {
    var region = regions.get(access.top());
    var year = thisYear(region.code());
    return new FrontPage(
        files.head(
            address,
            "/",
            "Jejak PKK: kegiatan PKK " + Ways.name(region),
            "Apa yang dikerjakan PKK di desa Ibu dan Bapak, lengkap dengan hasil dan fotonya."),
        Ways.name(region),
        Ways.path(region.code()),
        period(year, year),
        figures.show(region.code(), year).headline(),
        cards(activities.list(region.code(), null, NEWEST)));
  }

  RegionPage region(RegionCode code, @Nullable Year asked, PublicAddress address) {
    var region = regions.get(code);
    var now = thisYear(code);
    var year = asked == null ? now : asked;
    var shown = figures.show(code, year);
    var newest = activities.list(code, null, NEWEST);
    var earlier = year.minusYears(1);
    return new RegionPage(
        head(region, shown, newest, address),
        ways.above(code),
        Ways.name(region),
        code.value(),
        period(year, now),
        shown.headline(),
        shown.results(),
        cards(newest),
        newest.next() == null ? null : Ways.path(code) + "/kegiatan?sesudah=" + newest.next(),
        childrenTitle(region),
        children(region, year),
        figures.hasAny(code, earlier)
            ? new Crumb("Angka tahun " + earlier, Ways.path(code) + "?tahun=" + earlier)
            : null,
        checkedBy(code));
  }

  ActivityList list(RegionCode code, @Nullable String after, PublicAddress address) {
    var region = regions.get(code);
    var page = activities.list(code, after, PAGE);
    var byMonth = new LinkedHashMap<String, List<Card>>();
    for (var card : cards(page)) {
      byMonth.computeIfAbsent(card.month(), month -> new ArrayList<>()).add(card);
    }
    var path = Ways.path(code) + "/kegiatan";
    return new ActivityList(
        files.head(
            address,
            path,
            "Kegiatan PKK " + Ways.name(region),
            "Semua kegiatan PKK " + Ways.name(region) + " yang ditampilkan untuk umum."),
        ways.to(region),
        Ways.name(region),
        byMonth.entrySet().stream().map(m -> new Month(m.getKey(), m.getValue())).toList(),
        page.next() == null ? null : path + "?sesudah=" + page.next());
  }

  SearchPage search(String query, PublicAddress address) {
    var near = access.top().equals(RegionCode.NATION) ? "" : access.top().value();
    var hits =
        regions.search(query, near).stream()
            .filter(region -> access.top().covers(region.code()))
            .map(region ->
                new SearchPage.Hit(Ways.name(region), region.path(), Ways.path(region.code())))
            .toList();
    return new SearchPage(
        files.head(address, "/cari", "Cari wilayah · Jejak PKK", "Cari kegiatan PKK di desa Ibu."),
        query.strip(),
        hits);
  }

  private Head head(
      Region region, Figures.Shown shown, PublishedActivities.Page newest, PublicAddress address) {
    var title = "PKK " + Ways.name(region);
    var description =
        shown.headline().isEmpty()
            ? "Kegiatan PKK " + Ways.name(region) + " dan hasilnya."
            : String.join(
                " · ", shown.headline().stream().map(m -> m.number() + " " + m.words()).toList());
    for (var item : newest.items()) {
      if (item.photo() != null) {
        return files.head(
            address,
            Ways.path(region.code()),
            title,
            description,
            PhotoPath.full(item.photo()),
            PhotoPath.words(item.caption(), item.title()));
      }
    }
    return files.head(address, Ways.path(region.code()), title, description);
  }

  private List<Child> children(Region region, Year year) {
    var below = regions.children(region.code());
    if (below.isEmpty()) {
      return List.of();
    }
    var counts = totals.countByChild(region.code(), year);
    return below.stream()
        .map(child -> {
          var count = counts.get(child.code());
          return new Child(
              child.name(),
              Ways.path(child.code()),
              count == null ? null : Indonesian.number(count) + " kegiatan");
        })
        .toList();
  }

  private static String childrenTitle(Region region) {
    return switch (region.tier()) {
      case NATION -> "Provinsi";
      case PROVINCE -> "Kabupaten dan kota";
      case REGENCY -> region.code().value().startsWith("9") ? "Distrik" : "Kecamatan";
      case DISTRICT -> "Desa dan kelurahan";
      case VILLAGE -> "";
    };
  }

  // The team one tier up checks; the top team checks itself.
  private String checkedBy(RegionCode code) {
    var reviewer = code.equals(access.top()) ? code : code.parent().orElse(code);
    return teams.find(reviewer).map(Team::name).orElse("TP PKK");
  }

  private Year thisYear(RegionCode code) {
    var zone = teams.get(code).zone();
    return Year.from(LocalDate.ofInstant(clock.instant(), zone));
  }

  private static String period(Year year, Year now) {
    return year.equals(now) ? "Tahun " + year + ", sampai hari ini" : "Tahun " + year;
  }

  private static List<Card> cards(PublishedActivities.Page page) {
    return page.items().stream().map(Card::of).toList();
  }
}
