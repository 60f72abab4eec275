package id.jejak.demo;

import id.jejak.access.CurrentUser;
import id.jejak.account.Accounts;
import id.jejak.activity.Outcome;
import id.jejak.activity.Submissions;
import id.jejak.demo.DemoPlan.Planned;
import id.jejak.photo.Photos;
import id.jejak.region.Region;
import id.jejak.review.Decision;
import id.jejak.review.Judgement;
import id.jejak.review.Reviews;
import id.jejak.serving.Preparation;
import id.jejak.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Months of activities for Halmahera Selatan, the same at every first start on one day: silent
/// villages, returned and corrected reports, late ones, stock and flow. Everything goes through
/// intake and review.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoData implements Preparation {
  private static final Logger log = LoggerFactory.getLogger(DemoData.class);
  private static final int SEED = 82_04;
  private static final int RETURNED_BELOW = 4; // percent that wait for their correction
  private static final int CORRECTED_BELOW = 10; // percent that were returned, corrected, approved
  private static final int PUBLISHED_BELOW = 85;
  private static final Duration ALL_DECIDED_AFTER = Duration.ofDays(35);
  private static final int WAITING_FROM = 88; // the last 12 percent of the newer ones still wait
  private static final List<String> NOTES =
      List.of(
          "Jumlah hasilnya belum sesuai dengan uraian, mohon dilihat lagi, Bu.",
          "Fotonya kurang jelas, mohon diganti.",
          "Tanggalnya apakah sudah benar, Bu?");

  private final DemoPeople people;
  private final DemoTurnover turnover;
  private final DemoCertificates certificates;
  private final DemoTargets targets;
  private final DemoPlaces places;
  private final DemoClock clock;
  private final Accounts accounts;
  private final Submissions submissions;
  private final Reviews reviews;
  private final Photos photos;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Random random = new Random(SEED);
  private final DemoPictures pictures = new DemoPictures(new Random(SEED));

  DemoData(
      DemoPeople people,
      DemoTurnover turnover,
      DemoCertificates certificates,
      DemoTargets targets,
      DemoPlaces places,
      DemoClock clock,
      Accounts accounts,
      Submissions submissions,
      Reviews reviews,
      Photos photos,
      JsonMapper json,
      TransactionTemplate transaction) {
    this.people = people;
    this.turnover = turnover;
    this.certificates = certificates;
    this.targets = targets;
    this.places = places;
    this.clock = clock;
    this.accounts = accounts;
    this.submissions = submissions;
    this.reviews = reviews;
    this.photos = photos;
    this.json = json;
    this.transaction = transaction;
  }

  @Override
  public void prepare() {
    if (!accounts.listUsers().isEmpty()) {
      return;
    }
    var now = clock.instant();
    log.info("preparing sample data ...");
    // All or nothing: a start that was interrupted begins anew.
    var count = transaction.execute(status -> tellStories(now));
    clock.runOn();
    var took = Duration.between(now, clock.instant());
    log.info("{} sample reports in {} s", count, took.toSeconds());
  }

  private int tellStories(Instant now) {
    people.appoint(random);
    places.importPoints();
    var users =
        accounts.listUsers().stream()
            .collect(Collectors.toMap(CurrentUser::username, Function.identity()));
    List<Region> teams = people.teams();
    var planned = new DemoPlan(now, users, random, json).of(teams);
    planned.forEach(plan -> send(plan, now));
    certificates.give(users.values(), now, new Random(SEED));
    targets.plan(users, now);
    turnover.tell(users, now);
    return planned.size();
  }

  private void send(Planned planned, Instant now) {
    clock.standAt(planned.sentAt());
    var body = new LinkedHashMap<>(planned.body());
    if (planned.pictured()) {
      body.put("photos", takePhotos(planned));
    }
    var id = id(planned.sentAt());
    submit(planned, id, body);
    var decidedAt = planned.sentAt().plus(Duration.ofHours(6 + planned.fate()));
    var old = planned.sentAt().isBefore(now.minus(ALL_DECIDED_AFTER));
    if (decidedAt.isBefore(now) && (old || planned.fate() < WAITING_FROM)) {
      decide(planned, id, body, decidedAt, now);
    }
  }

  private List<Map<String, Object>> takePhotos(Planned planned) {
    var taken = new ArrayList<Map<String, Object>>();
    var count = 1 + random.nextInt(2);
    for (var i = 0; i < count; i++) {
      var jpeg = pictures.draw(i == 0 ? planned.story().scene() : "rapat");
      var sha256 = Sha256.hex(jpeg);
      photos.keep(planned.author().officer(), sha256, jpeg);
      taken.add(Map.of("sha256", sha256, "caption", planned.body().get("title"), "private", false));
    }
    return taken;
  }

  private void decide(
      Planned planned, UUID id, Map<String, Object> body, Instant decidedAt, Instant now) {
    clock.standAt(decidedAt);
    var revision = 1;
    if (planned.fate() < CORRECTED_BELOW) {
      var note = NOTES.get(planned.fate() % NOTES.size());
      reviews.decide(planned.reviewer(), new Judgement(id, revision, new Decision.SendBack(note)));
      var correctedAt = decidedAt.plus(Duration.ofHours(20));
      if (planned.fate() < RETURNED_BELOW || correctedAt.isAfter(now)) {
        return;
      }
      clock.standAt(correctedAt);
      body.put("baseRevision", revision++);
      body.put("narrative", planned.body().get("narrative") + " Sudah diperbaiki sesuai catatan.");
      submit(planned, id, body);
    }
    reviews.decide(planned.reviewer(), new Judgement(id, revision, new Decision.Approve()));
    if (planned.pictured() && planned.fate() < PUBLISHED_BELOW) {
      reviews.publish(planned.reviewer(), id, true);
    }
  }

  private void submit(Planned planned, UUID id, Map<String, Object> body) {
    var outcome = submissions.submit(planned.author(), id, json.valueToTree(body));
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException("a sample report was refused: " + body);
    }
  }

  /// A UUIDv7 of that instant.
  private UUID id(Instant at) {
    var high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
    var low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
