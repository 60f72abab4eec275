package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.OfficerForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The operator opens, locks, gives back and resets accounts, in Kecamatan Patani.
class OfficerAccountsHttpTest extends HttpTest {
  private static final String VILLAGE = "82.02.02.2004";
  private static final String DISTRICT = "82.02.02";
  @Autowired private JdbcClient db;

  @Test
  void an_account_is_named_after_the_office_and_made_unique_also_when_two_are_opened_at_once()
      throws Exception {
    var operator = operator();
    var people = new ArrayList<UUID>();
    for (var i = 0; i < 4; i++) {
      people.add(add("ANGGOTA_POKJA", "POKJA_II"));
    }
    assertThat(open(operator, people.getFirst())).isEqualTo(VILLAGE + "-anggota-pokja2");
    assertThat(open(operator, people.getFirst())).isEqualTo(VILLAGE + "-anggota-pokja2");
    var names = new ArrayList<String>();
    try (var atOnce = Executors.newFixedThreadPool(3)) {
      List<Future<String>> opened =
          people.stream().skip(1).map(one -> atOnce.submit(() -> open(operator, one))).toList();
      for (var name : opened) {
        names.add(name.get());
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            VILLAGE + "-anggota-pokja2-2",
            VILLAGE + "-anggota-pokja2-3",
            VILLAGE + "-anggota-pokja2-4");
  }

  @Test
  void a_new_account_is_opened_by_no_password_and_an_empty_one_is_no_password_either() {
    var person = add("BENDAHARA", null);
    var name = open(operator(), person);
    signIn(visitor(), name, PASSWORD).expect(401, "WRONG_PASSWORD");
    signIn(visitor(), name, "").expect(422);
    assertThat(state(person)).isEqualTo("UNUSED");
  }

  @Test
  void a_locked_account_is_out_at_once_and_answers_like_a_wrong_password() {
    var name = "kunci-" + UUID.randomUUID();
    var person = appoint(VILLAGE, Role.KETUA_POKJA, Field.POKJA_I, name);
    var phone = visitor();
    signIn(phone, name, PASSWORD).expect(200);
    assertThat(state(person)).isEqualTo("OPEN");

    operator().put(path(person) + "/lock", Map.of()).expect(200);
    operator().put(path(person) + "/lock", Map.of()).expect(200);

    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
    var refused = signIn(visitor(), name, PASSWORD).expect(401, "WRONG_PASSWORD").json();
    assertThat(signIn(visitor(), name, "salah").expect(401).json()).isEqualTo(refused);
    assertThat(signIn(visitor(), "entah-siapa", "salah").expect(401).json()).isEqualTo(refused);
    assertThat(state(person)).isEqualTo("LOCKED");

    operator().delete(path(person) + "/lock").expect(200);
    operator().delete(path(person) + "/lock").expect(200);
    signIn(visitor(), name, PASSWORD).expect(200);
    assertThat(kinds(person)).containsExactly("ACCOUNT_UNLOCKED", "ACCOUNT_LOCKED");
  }

  @Test
  void a_reset_takes_password_and_sessions() {
    var name = "ulang-" + UUID.randomUUID();
    var person = appoint(VILLAGE, Role.KETUA_POKJA, Field.POKJA_I, name);
    var phone = visitor();
    signIn(phone, name, PASSWORD).expect(200);

    operator().delete(path(person) + "/password").expect(204);

    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
    signIn(visitor(), name, PASSWORD).expect(401, "WRONG_PASSWORD");
    assertThat(kinds(person)).containsExactly("SIGN_IN_RESET");
  }

  @Test
  void the_reason_of_a_lock_is_told_until_it_is_given_back_and_stays_in_the_log() {
    var name = "sebab-" + UUID.randomUUID();
    var person = appoint(VILLAGE, Role.KETUA_POKJA, Field.POKJA_I, name);
    var lock = path(person) + "/lock";
    operator().put(lock, Map.of("reason", "NIK 8204081203810001")).expect(422, "INVALID");
    operator().put(lock, Map.of("reason", "a".repeat(301))).expect(422, "INVALID");
    assertThat(state(person)).isEqualTo("UNUSED");

    operator().put(lock, Map.of("reason", " HP hilang\ndi kapal ")).expect(200);

    assertThat(account(person).get("lockReason").stringValue()).isEqualTo("HP hilang di kapal");
    operator().delete(lock).expect(200);
    assertThat(account(person).get("lockReason").isNull()).isTrue();
    var log = operator().get("/api/audit?officer=" + person).expect(200).json().get("items");
    assertThat(log.findValuesAsString("reason")).containsExactly("HP hilang di kapal");
  }

  @Test
  void who_has_no_account_has_nothing_to_lock_and_others_may_not() {
    var person = add("WAKIL", null);
    operator().put(path(person) + "/lock", Map.of()).expect(404);
    operator().delete(path(person) + "/password").expect(404);
    secretaryOf(VILLAGE).put(path(person), Map.of()).expect(403, "NOT_ALLOWED");
    secretaryOf("82.02.01.2005").put(path(person), Map.of()).expect(404);
    visitor().put(path(person), Map.of()).expect(401);
  }

  @Test
  void when_she_was_last_seen_is_known_after_she_signed_out() {
    var name = "lihat-" + UUID.randomUUID();
    var person = appoint(VILLAGE, Role.SEKRETARIS, null, name);
    assertThat(state(person)).isEqualTo("UNUSED");
    var phone = visitor();
    signIn(phone, name, PASSWORD).expect(200);
    phone.delete("/api/session").expect(204);
    assertThat(state(person)).isEqualTo("OPEN");
    assertThat(
            db.sql(
                    "select seen_at > now() - interval '1 minute' from account where officer_id = :id")
                .param("id", person)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private UUID add(String role, @org.jspecify.annotations.Nullable String field) {
    var person = OfficerForms.id();
    var office = OfficerForms.office(VILLAGE, role, field, LocalDate.now().minusDays(10));
    operator()
        .put(
            "/api/officers/" + person, OfficerForms.newcomer("Ny. Baru", OfficerForms.id(), office))
        .expect(200);
    return person;
  }

  private String open(Client operator, UUID person) {
    return operator.put(path(person), Map.of()).expect(200).json().get("username").stringValue();
  }

  private String state(UUID person) {
    return account(person).get("state").stringValue();
  }

  private JsonNode account(UUID person) {
    return operator().get("/api/officers/" + person).expect(200).json().get("account");
  }

  private List<String> kinds(UUID person) {
    return operator()
        .get("/api/audit?officer=" + person)
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .map(entry -> entry.get("kind").stringValue())
        .toList();
  }

  private Client operator() {
    return as(DISTRICT, Role.OPERATOR, null);
  }

  private Answer signIn(Client client, String username, String password) {
    return client.post("/api/session", Map.of("username", username, "password", password));
  }

  private static String path(UUID person) {
    return "/api/officers/" + person + "/account";
  }
}
