package id.jejak.printing;

import static id.jejak.printing.ActivityPaper.NOT_FILLED;

import id.jejak.access.CurrentUser;
import id.jejak.activity.ActivityDetail;
import id.jejak.activity.ActivityDetail.PhotoDetail;
import id.jejak.activity.ActivityState;
import id.jejak.catalog.ActivityType;
import id.jejak.catalog.Catalog;
import id.jejak.catalog.Indicator;
import id.jejak.letter.LetterNumbers;
import id.jejak.letter.LetterNumbers.Document;
import id.jejak.letter.LetterNumbers.Letter;
import id.jejak.photo.Photos;
import id.jejak.printing.ActivityPaper.Cost;
import id.jejak.printing.ActivityPaper.Line;
import id.jejak.printing.ActivityPaper.Photo;
import id.jejak.printing.ActivityPaper.Result;
import id.jejak.printing.Signers.Occasion;
import id.jejak.setting.SettingItem;
import id.jejak.shared.Indonesian;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a report into the nine parts of a Laporan Kegiatan and its annex.
@Component
class ActivityPapers {
  private static final int SHORT = 500;
  private final Teams teams;
  private final Letterheads letterheads;
  private final Signers signers;
  private final LetterNumbers numbers;
  private final Catalog catalog;
  private final Photos photos;

  ActivityPapers(
      Teams teams,
      Letterheads letterheads,
      Signers signers,
      LetterNumbers numbers,
      Catalog catalog,
      Photos photos) {
    this.teams = teams;
    this.letterheads = letterheads;
    this.signers = signers;
    this.numbers = numbers;
    this.catalog = catalog;
    this.photos = photos;
  }

  /// With location, private photos, sensitive counts, and who reported on whose behalf.
  ActivityPaper forOfficers(CurrentUser user, ActivityDetail activity, PublicAddress address) {
    var number =
        activity.state() == ActivityState.APPROVED
            ? takeNumber(user, activity)
            : findNumber(activity);
    return paper(activity, address, new Eyes(true), number);
  }

  /// As the public page shows it, with the number that an officer's copy was given.
  ActivityPaper forEveryone(ActivityDetail activity, PublicAddress address) {
    return paper(activity, address, new Eyes(false), findNumber(activity));
  }

  private Optional<String> takeNumber(CurrentUser user, ActivityDetail activity) {
    var team = teams.get(activity.regionCode());
    return numbers.take(
        user,
        new Letter(Document.ACTIVITY, activity.id(), team, day(activity, team), activity.field()));
  }

  private Optional<String> findNumber(ActivityDetail activity) {
    return numbers.find(Document.ACTIVITY, activity.id());
  }

  /// The day that the paper carries.
  private static LocalDate day(ActivityDetail activity, Team team) {
    return LocalDate.ofInstant(activity.submittedAt(), team.zone());
  }

  /// Who reads it.
  private record Eyes(boolean officer) {
    Predicate<PhotoDetail> photos() {
      return photo -> officer || !photo.isPrivate();
    }

    Predicate<Indicator> indicators() {
      return indicator -> officer || !indicator.sensitive();
    }
  }

  private ActivityPaper paper(
      ActivityDetail activity, PublicAddress address, Eyes eyes, Optional<String> number) {
    var team = teams.get(activity.regionCode());
    var type = catalog.findType(activity.typeCode());
    var standing = Standing.of(activity, team.zone());
    var shown = shownPhotos(activity, eyes);
    var obstacles = paragraphs(activity.obstacles());
    return new ActivityPaper(
        letterheads.of(team),
        number.orElse(null),
        subtitle(activity, type.map(ActivityType::shortName).orElse(activity.typeName())),
        standing.notice(),
        "Program Kerja %s Tahun %d, %s."
            .formatted(team.name(), activity.startDate().getYear(), activity.field().label()),
        type.map(ActivityType::purpose).orElse(NOT_FILLED + "."),
        when(activity, team, eyes),
        participants(activity),
        activity.method() == null ? null : catalog.methodName(activity.method()),
        paragraphs(activity.narrative()),
        results(activity, type.map(ActivityType::indicators).orElse(List.of()), eyes),
        costs(activity),
        costTotal(activity),
        obstacles,
        obstacles.stream().mapToInt(String::length).sum() < SHORT,
        attachments(shown),
        signatures(activity, team, eyes),
        shown,
        "Jejak PKK · laporan %s, revisi %d · %s"
            .formatted(activity.shortCode(), activity.revision(), standing.words()),
        QrCode.uri(address.of(pathOf(activity))));
  }

  private Signatures signatures(ActivityDetail activity, Team team, Eyes eyes) {
    var occasion =
        new Occasion(SettingItem.SIGNERS_ACTIVITY, team, day(activity, team), activity.field());
    return eyes.officer() ? signers.of(occasion) : signers.withoutNames(occasion);
  }

  // A record that is not public is found by those who may sign in.
  private static String pathOf(ActivityDetail activity) {
    return activity.published() ? activity.publicUrl() : "/app/kegiatan/" + activity.id();
  }

  private static String subtitle(ActivityDetail activity, String type) {
    var title = PlainText.of(activity.title());
    if (activity.typeCode().endsWith("-99")) {
      return title; // "Lain-lain" says nothing
    }
    return title.toLowerCase().contains(type.toLowerCase()) ? title : type + ": " + title;
  }

  private static List<Line> when(ActivityDetail activity, Team team, Eyes eyes) {
    var lines = new ArrayList<Line>();
    var end = activity.endDate();
    var first = Indonesian.dayAndDate(activity.startDate());
    var several = end != null && !end.equals(activity.startDate());
    lines.add(
        new Line("Hari, tanggal", several ? first + " – " + Indonesian.dayAndDate(end) : first));
    var time = activity.startTime();
    lines.add(
        new Line(
            "Jam", time == null ? NOT_FILLED : Indonesian.time(time) + " " + team.zoneLabel()));
    lines.add(
        new Line("Tempat", activity.place() == null ? NOT_FILLED : PlainText.of(activity.place())));
    var location = activity.location();
    if (location != null && eyes.officer()) {
      lines.add(new Line("Titik lokasi", Position.words(location)));
    }
    var onBehalfOf = activity.onBehalfOf();
    if (onBehalfOf != null && eyes.officer()) {
      lines.add(
          new Line(
              "Dicatat oleh",
              activity.author().title() + " atas nama " + PlainText.of(onBehalfOf)));
    }
    return lines;
  }

  private static String participants(ActivityDetail activity) {
    return "%s orang (laki-laki %s, perempuan %s); kader terlibat %s; keluarga sasaran %s. Mitra: %s."
        .formatted(
            Indonesian.number(activity.participantsMale() + activity.participantsFemale()),
            Indonesian.number(activity.participantsMale()),
            Indonesian.number(activity.participantsFemale()),
            counted(activity.cadres(), "orang"),
            counted(activity.families(), "KK"),
            activity.partners() == null
                ? NOT_FILLED.toLowerCase()
                : PlainText.of(activity.partners()).replaceAll("\\.+$", ""));
  }

  private static String counted(@Nullable Integer count, String unit) {
    return count == null ? NOT_FILLED.toLowerCase() : Indonesian.number(count) + " " + unit;
  }

  private static List<String> paragraphs(@Nullable String text) {
    return text == null ? List.of() : PlainText.paragraphs(text);
  }

  // Every indicator of the type has its row: what was not counted is not the same as zero.
  private static List<Result> results(
      ActivityDetail activity, List<Indicator> indicators, Eyes eyes) {
    return indicators.stream()
        .filter(eyes.indicators())
        .map(
            indicator -> new Result(indicator.name(), value(activity, indicator), indicator.unit()))
        .toList();
  }

  private static String value(ActivityDetail activity, Indicator indicator) {
    return activity.results().stream()
        .filter(result -> result.indicator().equals(indicator.code()))
        .map(result -> Indonesian.number(new BigDecimal(result.value())))
        .findFirst()
        .orElse(NOT_FILLED.toLowerCase());
  }

  private List<Cost> costs(ActivityDetail activity) {
    return activity.costs().stream()
        .map(cost ->
            new Cost(
                catalog.fundSourceName(cost.source()),
                Indonesian.number(new BigDecimal(cost.amount()))))
        .toList();
  }

  private static @Nullable String costTotal(ActivityDetail activity) {
    if (activity.costs().size() < 2) {
      return null;
    }
    return Indonesian.number(
        activity.costs().stream()
            .map(cost -> new BigDecimal(cost.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static String attachments(List<Photo> shown) {
    return shown.isEmpty()
        ? "Lampiran: tidak ada foto."
        : "Lampiran: %d foto dokumentasi.".formatted(shown.size());
  }

  private List<Photo> shownPhotos(ActivityDetail activity, Eyes eyes) {
    var shown = new ArrayList<Photo>();
    for (var photo : activity.photos().stream().filter(eyes.photos()).toList()) {
      var caption = photo.caption();
      shown.add(
          new Photo(
              shown.size() + 1,
              caption == null || caption.isBlank() ? "Tanpa keterangan" : PlainText.of(caption),
              photo.isPrivate(),
              picture(photo)));
    }
    return shown;
  }

  private @Nullable String picture(PhotoDetail photo) {
    return photos.forPrint(photo.sha256()).map(ActivityPapers::dataUri).orElse(null);
  }

  private static String dataUri(byte[] jpeg) {
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
  }
}
