package id.jejak.fault;

import id.jejak.Client;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

/// Villages that report while their server is killed, again and again.
public final class KillRun {
  private static final String KECAMATAN = "82.04.08";
  private static final String KABUPATEN = "82.04";
  private static final List<String> VILLAGES =
      List.of("2001", "2002", "2003", "2004", "2009", "2010", "2026", "2027", "2030", "2031");
  private static final JsonMapper json = new JsonMapper();

  /// What is killed.
  public enum Victim {
    SERVER,
    POSTGRES,
    BOTH,
    /// Killed again while it comes up after a kill.
    SERVER_COMING_UP,
    /// One process of PostgreSQL, which then restarts all the others.
    SESSION
  }

  private final Path data;
  private final int port;
  private final Random random;
  private final Ledger ledger = new Ledger();
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
  private final List<Long> comebackMillis = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private ServerProcess server;

  /// On a folder that `prepare` has filled.
  public KillRun(Path data, long seed) {
    this.data = data;
    this.port = Ports.free();
    this.random = new Random(seed);
    this.server = ServerProcess.start(data, port);
  }

  /// A new folder with the officers of a kecamatan, and a server that has learnt to start fast.
  public static Path prepare() {
    var data = DataFolders.make();
    var offices = new ArrayList<String>();
    offices.add("--office=" + KABUPATEN + "/OPERATOR");
    offices.add("--office=" + KECAMATAN + "/SEKRETARIS");
    VILLAGES.forEach(n -> offices.add("--office=" + KECAMATAN + "." + n + "/SEKRETARIS"));
    ServerProcess.seed(Seeding.class, data, offices.toArray(String[]::new));
    ServerProcess.learn(data, Ports.free());
    return data;
  }

  /// Kills `kills` times while everyone works; then lets everyone finish and audits.
  public Audit run(int kills) {
    for (var village : VILLAGES) {
      var code = KECAMATAN + "." + village;
      begin(new Phone(code, signIn(code + "-sekretaris"), ledger, goesOn::get, random.nextLong()));
    }
    begin(new Reviewer(signIn(KECAMATAN + "-sekretaris"), ledger, goesOn::get, random.nextLong()));
    var operator = signIn(KABUPATEN + "-operator");
    var feed = new FeedReader(operator);
    begin(() -> follow(feed));
    for (var i = 0; i < kills; i++) {
      Patience.rest(100, 900);
      kill(victim(i));
    }
    Patience.rest(200, 400);
    goesOn.set(false);
    threads.forEach(KillRun::join);
    return new Audit(ledger, server, operator, feed, this::signIn);
  }

  /// How often what was killed, and how long it took until the server answered again.
  public String summary() {
    var sorted = comebackMillis.stream().sorted().toList();
    return "%s; back after median %d ms, at most %d ms; %d reports and %d photos acknowledged"
        .formatted(
            killed.toString().toLowerCase(Locale.ROOT),
            sorted.get(sorted.size() / 2),
            sorted.getLast(),
            ledger.reports().size(),
            ledger.photos().size());
  }

  /// What `check` says when a total differs from a recount.
  public Optional<String> check() {
    return ServerProcess.check(data);
  }

  public void close() {
    server.close();
  }

  private static Victim victim(int i) {
    return switch (i % 10) {
      case 1, 6 -> Victim.POSTGRES;
      case 3, 9 -> Victim.SESSION;
      case 4 -> Victim.SERVER_COMING_UP;
      case 8 -> Victim.BOTH;
      default -> Victim.SERVER;
    };
  }

  private void kill(Victim victim) {
    killed.merge(victim, 1, Integer::sum);
    var started = System.nanoTime();
    switch (victim) {
      case SERVER -> {
        server.kill();
        server = ServerProcess.start(data, port);
      }
      case BOTH -> {
        server.kill();
        server.killPostgres();
        server = ServerProcess.start(data, port);
      }
      case SERVER_COMING_UP -> {
        server.kill();
        server = ServerProcess.launch(data, port);
        Patience.rest(200, 3_000);
        server.kill();
        server = ServerProcess.start(data, port);
      }
      case POSTGRES -> {
        var before = Postgres.of(data).process();
        server.killPostgres();
        before.ifPresent(process -> process.onExit().join());
        server.awaitReady();
      }
      case SESSION -> {
        Postgres.of(data).killOneSession(random);
        server.awaitReady();
      }
    }
    comebackMillis.add((System.nanoTime() - started) / 1_000_000);
  }

  private void follow(FeedReader feed) {
    try {
      while (goesOn.get()) {
        feed.readPage(item -> {});
        Patience.rest(5, 50);
      }
    } catch (RuntimeException | AssertionError unexpected) {
      ledger.complain("feed: " + unexpected);
    }
  }

  private Client signIn(String username) {
    var client = server.client(json);
    client
        .post("/api/session", Map.of("username", username, "password", Seeding.PASSWORD))
        .expect(200);
    return client;
  }

  private void begin(Runnable work) {
    threads.add(Thread.ofPlatform().start(work));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
