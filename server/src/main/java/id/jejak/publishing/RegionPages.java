package id.jejak.publishing;

import id.jejak.activity.PublishedActivities;
import id.jejak.publishing.ActivityList.Month;
import id.jejak.publishing.RegionPage.Child;
import id.jejak.publishing.Ways.Crumb;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.Indonesian;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
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
  private final PublishedActivities activities;
  private final Figures figures;
  private final Ways ways;
  private final Years years;
  private final PublicFiles files;

  RegionPages(
      Regions regions,
      PublishedActivities activities,
      Figures figures,
      Ways ways,
      Years years,
      PublicFiles files) {
    this.regions = regions;
    this.activities = activities;
    this.figures = figures;
    this.ways = ways;
    this.years = years;
    this.files = files;
  }

  RegionPage region(RegionCode code, @Nullable Year asked, PublicAddress address) {
    var region = regions.get(code);
    var now = years.now(code);
    var year = asked == null ? now : asked;
    var shown = figures.show(code, year);
    var newest = activities.list(code, null, NEWEST);
    var earlier = year.minusYears(1);
    return new RegionPage(
        head(region, shown, newest, address),
        ways.above(code),
        Ways.name(region),
        code.value(),
        Years.words(year, now),
        shown.headline(),
        shown.results(),
        cards(newest),
        newest.next() == null ? null : Ways.path(code) + "/kegiatan?sesudah=" + newest.next(),
        childrenTitle(region),
        children(region, year),
        figures.hasAny(code, earlier)
            ? new Crumb("Angka tahun " + earlier, Ways.path(code) + "?tahun=" + earlier)
            : null,
        ways.checkedBy(code));
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
    var counts = figures.countByChild(region.code(), year);
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

  private static List<Card> cards(PublishedActivities.Page page) {
    return page.items().stream().map(Card::of).toList();
  }
}
