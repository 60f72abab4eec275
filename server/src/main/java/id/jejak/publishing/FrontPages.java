package id.jejak.publishing;

import id.jejak.access.Access;
import id.jejak.activity.PublishedActivities;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the front page, about the top region of this installation, and the search for a region.
@Component
@OpenToAll("published reports are public")
class FrontPages {
  private static final int NEWEST = 7;
  private final Regions regions;
  private final Access access;
  private final PublishedActivities activities;
  private final Figures figures;
  private final Years years;
  private final PublicFiles files;

  FrontPages(
      Regions regions,
      Access access,
      PublishedActivities activities,
      Figures figures,
      Years years,
      PublicFiles files) {
    this.regions = regions;
    this.access = access;
    this.activities = activities;
    this.figures = figures;
    this.years = years;
    this.files = files;
  }

  /// What this is, the way to a region, and what is new.
  record Front(
      Head head,
      String regionName,
      String regionPath,
      String period,
      List<Measure> headline,
      List<Card> newest) {}

  Front front(PublicAddress address) {
    var region = regions.get(access.top());
    var year = years.now(region.code());
    return new Front(
        files.head(
            address,
            "/",
            "Jejak PKK: kegiatan PKK " + Ways.name(region),
            "Apa yang dikerjakan PKK di desa Ibu dan Bapak, lengkap dengan hasil dan fotonya."),
        Ways.name(region),
        Ways.path(region.code()),
        Years.words(year, year),
        figures.show(region.code(), year).headline(),
        activities.list(region.code(), null, NEWEST).items().stream().map(Card::of).toList());
  }

  /// Regions by name; without a question there are no hits.
  record Search(Head head, String query, List<Hit> hits) {}

  record Hit(String name, @Nullable String where, String path) {}

  Search search(String query, PublicAddress address) {
    var top = access.top();
    var hits =
        regions.search(query, top.equals(RegionCode.NATION) ? "" : top.value()).stream()
            .filter(region -> top.covers(region.code()))
            .map(region -> new Hit(Ways.name(region), region.path(), Ways.path(region.code())))
            .toList();
    return new Search(
        files.head(address, "/cari", "Cari wilayah · Jejak PKK", "Cari kegiatan PKK di desa Ibu."),
        query.strip(),
        hits);
  }
}
