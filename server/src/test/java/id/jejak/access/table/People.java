package id.jejak.access.table;

import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.access.table.Kind.Post;
import id.jejak.catalog.Field;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes officers straight into the tables: signing in a hundred people would take longer than
/// everything they then ask.
final class People {
  private static final Map<String, String> PLACES =
      Map.of(
          Kind.DESA, Scene.DESA,
          Kind.BESIDE, Scene.BESIDE,
          Kind.ABOVE, Scene.KECAMATAN,
          Kind.ASIDE, Scene.ASIDE,
          Kind.TOP, Scene.KABUPATEN,
          Kind.OUTSIDE, Scene.OUTSIDE);
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  private final AtomicInteger number = new AtomicInteger();
  private final JdbcClient db;
  private final String passwordHash;

  People(JdbcClient db, String passwordHash) {
    this.db = db;
    this.passwordHash = passwordHash;
  }

  /// Everyone of every column.
  List<Person> everyone() {
    var people = new ArrayList<Person>();
    for (var kind : Kind.all()) {
      for (var post : kind.posts()) {
        people.add(person(kind, post, place(kind)));
      }
    }
    people.addAll(withAnOfficeElsewhere());
    people.addAll(withoutAnOfficeToday());
    people.addAll(lockedOut());
    people.add(Person.nobody());
    return people;
  }

  /// Someone with an account who stands in no column.
  Person extra(String region, Post post) {
    return person(Kind.of("extra", "-"), post, region);
  }

  /// A further session of the same person.
  String session(UUID officer) {
    var token = UUID.randomUUID() + "-walk";
    db.sql(
            """
            insert into session (token_hash, officer_id, device_name, shared_computer, created_at, seen_at, proved_at, expires_at)
            values (:hash, :officer, 'HP', false, now(), now(), now() + interval '1 day', now() + interval '1 day')\
            """)
        .param("hash", Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8)))
        .param("officer", officer)
        .update();
    return "jejak=" + token;
  }

  UUID sessionId(UUID officer) {
    session(officer);
    return db.sql(
            "select id from session where officer_id = :officer order by created_at desc limit 1")
        .param("officer", officer)
        .query(UUID.class)
        .single();
  }

  /// A person with an account; the id of her office.
  record Held(UUID officer, UUID office) {}

  Held officer(String region, Post post) {
    var officer = SampleReport.id();
    insert(officer, "Ibu " + post + " " + region, username());
    return new Held(officer, give(officer, region, post, TODAY.minusDays(100), null));
  }

  UUID give(
      UUID officer, String region, Post post, LocalDate startsOn, @Nullable LocalDate endsOn) {
    var office = SampleReport.id();
    db.sql(
            """
            insert into assignment (id, officer_id, region_id, role, field, starts_on, ends_on)
            select :id, :officer, t.region_id, :role, :field, :startsOn, :endsOn
            from team t join region r on r.id = t.region_id where r.code = :region and r.valid_to is null\
            """)
        .param("id", office)
        .param("officer", officer)
        .param("role", post.role().name())
        .param("field", post.field() == null ? null : post.field().name())
        .param("startsOn", startsOn)
        .param("endsOn", endsOn)
        .param("region", region)
        .update();
    return office;
  }

  // Yesterday's and tomorrow's offices open nothing beside what today's one opens.
  private List<Person> withAnOfficeElsewhere() {
    var secretary = new Post(Role.SEKRETARIS, null);
    var operator = new Post(Role.OPERATOR, null);
    var pokja3 = new Post(Role.KETUA_POKJA, Field.POKJA_III);
    var before = person(Kind.of(Kind.BESIDE, "W"), secretary, Scene.BESIDE);
    give(before.officer(), Scene.DESA, secretary, TODAY.minusDays(50), TODAY.minusDays(1));
    var soon = person(Kind.of(Kind.BESIDE, "W"), secretary, Scene.BESIDE);
    give(soon.officer(), Scene.DESA, secretary, TODAY.plusDays(1), null);
    var operated = person(Kind.of(Kind.ASIDE, "O"), operator, Scene.ASIDE);
    give(operated.officer(), Scene.KECAMATAN, operator, TODAY.minusDays(50), TODAY.minusDays(1));
    var changed =
        person(Kind.of(Kind.DESA, "X"), new Post(Role.KETUA_POKJA, Field.POKJA_II), Scene.DESA);
    give(changed.officer(), Scene.DESA, pokja3, TODAY.minusDays(50), TODAY.minusDays(1));
    return List.of(
        named(before, "formerly of the desa"),
        named(soon, "tomorrow of the desa"),
        named(operated, "formerly operator of the kecamatan"),
        named(changed, "formerly Pokja III"));
  }

  private List<Person> withoutAnOfficeToday() {
    var people = new ArrayList<Person>();
    for (var region : List.of(Scene.DESA, Scene.KECAMATAN, Scene.KABUPATEN)) {
      for (var role : List.of(Role.SEKRETARIS, Role.OPERATOR)) {
        var post = new Post(role, null);
        people.add(away(region, post, TODAY.minusDays(90), TODAY.minusDays(1), "ended"));
        people.add(away(region, post, TODAY.plusDays(1), null, "begins tomorrow"));
      }
    }
    return people;
  }

  private Person away(
      String region, Post post, LocalDate from, @Nullable LocalDate until, String how) {
    var officer = SampleReport.id();
    var username = username();
    insert(officer, "Ibu " + how, username);
    give(officer, region, post, from, until);
    var who = post + " of " + region + ", " + how;
    return new Person(Kind.of(Kind.NONE, "F"), who, officer, username, session(officer));
  }

  private List<Person> lockedOut() {
    var people = new ArrayList<Person>();
    for (var region : List.of(Scene.DESA, Scene.KECAMATAN, Scene.KABUPATEN)) {
      var person = person(Kind.of(Kind.NONE, "K"), new Post(Role.OPERATOR, null), region);
      db.sql("update account set locked = true where officer_id = :id")
          .param("id", person.officer())
          .update();
      people.add(named(person, "locked"));
    }
    return people;
  }

  private Person person(Kind kind, Post post, String region) {
    var officer = SampleReport.id();
    var username = username();
    insert(officer, "Ibu " + post + " " + region, username);
    give(officer, region, post, TODAY.minusDays(100), null);
    return new Person(kind, post + " of " + region, officer, username, session(officer));
  }

  private static Person named(Person person, String how) {
    return new Person(
        person.kind(),
        person.who() + ", " + how,
        person.officer(),
        person.username(),
        person.cookie());
  }

  private void insert(UUID officer, String name, String username) {
    db.sql("insert into officer (id, name) values (:id, :name)")
        .param("id", officer)
        .param("name", name)
        .update();
    db.sql("insert into account (officer_id, username, password_hash) values (:id, :name, :hash)")
        .param("id", officer)
        .param("name", username)
        .param("hash", passwordHash)
        .update();
  }

  private String username() {
    return "walk-" + number.incrementAndGet();
  }

  private static String place(Kind kind) {
    var place = PLACES.get(kind.place());
    if (place == null) {
      throw new IllegalStateException("nobody stands " + kind.place());
    }
    return kind.place().equals(Kind.OUTSIDE) && !kind.letter().equals("W")
        ? Scene.OUTSIDE_KABUPATEN
        : place;
  }
}
