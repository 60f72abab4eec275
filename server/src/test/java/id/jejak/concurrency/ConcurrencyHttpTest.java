package id.jejak.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.fault.FeedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// Thirty-two people at once, on the same reports: nobody meets an error, nothing is counted wrong,
/// and who follows the feed has seen everything.
class ConcurrencyHttpTest extends HttpTest {
  private static final String KECAMATAN = "82.04.30";
  private static final List<String> VILLAGES =
      List.of("82.04.30.2001", "82.04.30.2002", "82.04.30.2003", "82.04.30.2004");
  private static final List<Role> OFFICES =
      List.of(Role.KETUA, Role.WAKIL, Role.SEKRETARIS, Role.BENDAHARA);
  private static final int ENOUGH_REVISIONS = 1_000;
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  @Value("${jejak.data}")
  private Path data;

  private final Crowd crowd = new Crowd();
  private final List<Callable<Void>> people = new ArrayList<>();
  private volatile boolean goesOn = true;

  @Test
  void thirty_two_people_on_the_same_reports_disturb_nobody() throws Exception {
    var feed = new FeedReader(secretaryOf(KECAMATAN));
    enrol();
    assertThat(people).hasSize(32);
    // Platform threads: the server in this JVM keeps the carriers of virtual ones for itself.
    try (var pool = Executors.newCachedThreadPool()) {
      var working = new ArrayList<Future<?>>();
      people.forEach(person -> working.add(pool.submit(person)));
      working.add(pool.submit(this::foldOn));
      working.add(pool.submit(() -> follow(feed)));
      working.add(pool.submit(this::recountNowAndThen));
      var deadline = System.nanoTime() + AT_MOST.toNanos();
      while (crowd.accepted.size() < ENOUGH_REVISIONS && System.nanoTime() < deadline) {
        Thread.sleep(100);
      }
      goesOn = false;
      for (var work : working) {
        work.get();
      }
    }

    assertThat(crowd.complaints).isEmpty();
    assertThat(crowd.accepted.size()).isGreaterThanOrEqualTo(ENOUGH_REVISIONS);
    assertThat(crowd.conflicts).hasPositiveValue();
    assertThat(crowd.decisions).hasPositiveValue();
    assertThat(Files.readString(data.resolve("postgres.log"))).doesNotContain("deadlock detected");
    assertThat(checker.differences()).isEmpty();
    folder.fold();
    assertThat(checker.differences()).isEmpty();
    auditFeed(feed);
    new Recount(secretaryOf(KECAMATAN), KECAMATAN).compareWithTotals();
  }

  /// Each village has six people at work, the kecamatan eight.
  private void enrol() {
    for (var village : VILLAGES) {
      for (var office : OFFICES) {
        enrol(as(village, office, null), (phone, random) -> work(phone, village, random));
      }
      var second = as(village, Role.KETUA, null);
      enrol(second, (phone, random) -> crowd.batch(phone, village, random));
      enrol(second, (phone, random) -> crowd.correct(phone, village, random));
    }
    for (var office : List.of(Role.KETUA, Role.WAKIL, Role.SEKRETARIS, Role.OPERATOR)) {
      var reviewer = office == Role.OPERATOR ? Role.SEKRETARIS : office;
      enrol(as(KECAMATAN, reviewer, null), crowd::review);
      enrol(as(KECAMATAN, reviewer, null), crowd::reviewMany);
    }
  }

  private void enrol(Client client, BiConsumer<Client, Random> work) {
    var random = new Random(people.size());
    people.add(() -> {
      while (goesOn) {
        work.accept(client, random);
        Thread.sleep(5);
      }
      return null;
    });
  }

  private void work(Client phone, String village, Random random) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> crowd.report(phone, village, random);
      case 3, 4 -> crowd.correct(phone, village, random);
      case 5, 6 -> crowd.batch(phone, village, random);
      default -> crowd.withdraw(phone, village, random);
    }
  }

  private Void foldOn() throws InterruptedException {
    while (goesOn) {
      folder.fold();
      Thread.sleep(5);
    }
    return null;
  }

  private Void follow(FeedReader feed) {
    while (goesOn) {
      feed.readPage(item -> {});
    }
    return null;
  }

  // Exact not only in the end: at every moment.
  private Void recountNowAndThen() throws InterruptedException {
    while (goesOn) {
      checker.differences().forEach(found -> crowd.complaints.add(found.toString()));
      Thread.sleep(300);
    }
    return null;
  }

  private void auditFeed(FeedReader feed) {
    var kept = feed.readAll();
    var anew = new FeedReader(secretaryOf(KECAMATAN)).readAll();
    assertThat(kept)
        .extracting(FeedReader.Item::id)
        .isEqualTo(anew.stream().map(FeedReader.Item::id).toList());
    var last = new HashMap<UUID, FeedReader.Item>();
    var times = new HashMap<UUID, Integer>();
    kept.forEach(item -> {
      last.put(item.id(), item);
      times.merge(item.id(), 1, Integer::sum);
    });
    var revisions = new HashMap<UUID, Integer>();
    crowd.accepted.forEach(
        entry -> revisions.merge(UUID.fromString(entry.split(" ")[0]), 1, Integer::sum));
    for (var id : crowd.known.keySet()) {
      var report = secretaryOf(KECAMATAN).get("/api/activities/" + id).expect(200).json();
      assertThat(last.get(id).state()).isEqualTo(report.get("state").stringValue());
      assertThat(last.get(id).revision()).isEqualTo(report.get("revision").intValue());
      assertThat(report.get("revision").intValue()).isEqualTo(revisions.get(id));
      assertThat(times.get(id)).isGreaterThanOrEqualTo(revisions.get(id));
    }
  }
}
