package id.jejak.publishing;

import id.jejak.activity.Activities;
import id.jejak.activity.ActivityDetail;
import id.jejak.activity.ActivityDetail.PhotoDetail;
import id.jejak.activity.ActivityDetail.ReviewDetail;
import id.jejak.catalog.Catalog;
import id.jejak.publishing.ActivityPage.Photo;
import id.jejak.publishing.Ways.Crumb;
import id.jejak.region.Regions;
import id.jejak.shared.Indonesian;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Teams;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the page of a published activity: no names, no place on the map, no private photo, no
/// sensitive count.
@Component
@OpenToAll("published reports are public")
class ActivityPages {
  private static final int LONGEST_DESCRIPTION = 200;
  private final Activities activities;
  private final Regions regions;
  private final Teams teams;
  private final Catalog catalog;
  private final Ways ways;
  private final PublicFiles files;

  ActivityPages(
      Activities activities,
      Regions regions,
      Teams teams,
      Catalog catalog,
      Ways ways,
      PublicFiles files) {
    this.activities = activities;
    this.regions = regions;
    this.teams = teams;
    this.catalog = catalog;
    this.ways = ways;
    this.files = files;
  }

  /// 404 alike for what is unknown, not published, or withdrawn.
  ActivityPage activity(UUID id, PublicAddress address) {
    var activity = activities.findPublished(id).orElseThrow(Problem::notFound);
    var region = regions.get(activity.regionCode());
    var team = teams.get(activity.regionCode());
    var photos = photos(activity);
    var measures = measures(activity);
    var head = head(activity, Ways.name(region), measures, photos, address);
    return new ActivityPage(
        head,
        ways.to(region),
        Card.Badge.of(activity.field()),
        activity.title(),
        dates(activity),
        where(activity.place(), Ways.name(region)),
        measures,
        paragraphs(activity.narrative()),
        activity.partners(),
        photos,
        activity.field().label() + " " + team.name(),
        checkedBy(activity, team.zone()),
        activity.publicUrl() + "/laporan.pdf",
        "https://wa.me/?text="
            + URLEncoder.encode(activity.title() + "\n" + head.address(), StandardCharsets.UTF_8),
        new Crumb("Kegiatan lain PKK " + Ways.name(region), Ways.path(region.code())));
  }

  private Head head(
      ActivityDetail activity,
      String region,
      List<Measure> measures,
      List<Photo> photos,
      PublicAddress address) {
    var numbers =
        measures.stream().map(m -> m.number() + " " + m.words()).collect(Collectors.joining(" · "));
    var story = activity.narrative() == null ? "" : " " + activity.narrative();
    var description = Excerpt.of(region + ". " + numbers + "." + story, LONGEST_DESCRIPTION);
    var path = activity.publicUrl();
    if (photos.isEmpty()) {
      return files.head(address, path, activity.title(), description);
    }
    var photo = photos.getFirst();
    return files.head(address, path, activity.title(), description, photo.path(), photo.words());
  }

  private List<Measure> measures(ActivityDetail activity) {
    var measures = new ArrayList<Measure>();
    var male = activity.participantsMale();
    var female = activity.participantsFemale();
    measures.add(
        Measure.of(
            male + female,
            "orang hadir (%s perempuan, %s laki-laki)"
                .formatted(Indonesian.number(female), Indonesian.number(male))));
    for (var result : activity.results()) {
      catalog
          .findIndicator(result.indicator())
          .filter(indicator -> !indicator.sensitive())
          .map(indicator -> Measure.of(indicator, new BigDecimal(result.value())))
          .ifPresent(measures::add);
    }
    if (activity.families() != null) {
      measures.add(Measure.of(activity.families(), "keluarga sasaran"));
    }
    if (activity.cadres() != null) {
      measures.add(Measure.of(activity.cadres(), "kader terlibat"));
    }
    return measures;
  }

  private static List<Photo> photos(ActivityDetail activity) {
    return activity.photos().stream()
        .filter(photo -> !photo.isPrivate() && photo.held())
        .map((PhotoDetail photo) ->
            new Photo(
                PhotoPath.full(photo.sha256()),
                PhotoPath.thumbnail(photo.sha256()),
                PhotoPath.words(photo.caption(), activity.title()),
                photo.caption()))
        .toList();
  }

  private static String where(@Nullable String place, String region) {
    if (place == null) {
      return region;
    }
    return place.contains(region) ? place : place + ", " + region;
  }

  private static String dates(ActivityDetail activity) {
    var first = Indonesian.dayAndDate(activity.startDate());
    var end = activity.endDate();
    return end == null || end.equals(activity.startDate())
        ? first
        : first + " sampai " + Indonesian.dayAndDate(end);
  }

  private static List<String> paragraphs(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split("\\R+")).filter(line -> !line.isBlank()).toList();
  }

  private static String checkedBy(ActivityDetail activity, ZoneId zone) {
    return activity.reviews().reversed().stream()
        .filter(review -> review.decision().equals("APPROVED"))
        .findFirst()
        .map((ReviewDetail review) ->
            review.reviewer().team()
                + ", "
                + Indonesian.date(LocalDate.ofInstant(review.decidedAt(), zone)))
        .orElse("TP PKK");
  }
}
