package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.factor.AuthenticatorApp;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The phone of an officer of Desa Dodaga lies open on a table; what would shut her out of her own
/// account needs her password.
class ProofHttpTest extends HttpTest {
  private static final String VILLAGE = "82.06.06.2003";
  private static final Map<String, String> CODE = Map.of("code", "123456");
  @Autowired private JdbcClient db;
  private String name;
  private UUID officer;
  private Client phone;

  @BeforeEach
  void an_officer() {
    name = "terbuka-" + UUID.randomUUID();
    officer = appoint(VILLAGE, Role.SEKRETARIS, null, name);
    phone = signedIn();
  }

  @Test
  void whoever_finds_her_phone_open_sets_up_no_second_factor_and_takes_none_away() {
    minutesPass(6);
    phone.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
    phone.put("/api/factor", CODE).expect(403, "PROOF_NEEDED");
    phone.post("/api/factor/removal", CODE).expect(403, "PROOF_NEEDED");
    phone.post("/api/factor/recovery-codes", CODE).expect(403, "PROOF_NEEDED");
    phone.get("/api/factor").expect(200);
    phone.get("/api/activities").expect(200);
    complain(prove(phone, "bukan ini"));
    complain(phone.put("/api/session/proof", Map.of()));
    complain(prove(phone, "x".repeat(201)));
    phone.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
  }

  @Test
  void she_shows_it_herself_and_has_a_few_minutes_in_this_session_alone() {
    var office = signedIn();
    minutesPass(6);
    prove(phone, PASSWORD).expect(204);
    prove(phone, PASSWORD).expect(204);
    office.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
    minutesPass(4);
    var secret = phone.post("/api/factor", Map.of()).expect(200).json().get("secret");
    var app = new AuthenticatorApp(secret.stringValue());
    minutesPass(2);
    phone.put("/api/factor", Map.of("code", app.code(0))).expect(403, "PROOF_NEEDED");
    prove(phone, PASSWORD).expect(204);
    phone.put("/api/factor", Map.of("code", app.code(0))).expect(200);
    minutesPass(6);
    phone.post("/api/factor/removal", Map.of("code", app.code(1))).expect(403, "PROOF_NEEDED");
    prove(phone, PASSWORD).expect(204);
    phone.post("/api/factor/removal", Map.of("code", app.code(1))).expect(204);
  }

  @Test
  void whoever_finds_her_phone_open_does_not_turn_her_out_of_the_others() {
    var office = signedIn();
    var other = otherThan(phone);
    minutesPass(6);
    phone.delete("/api/sessions/" + other).expect(403, "PROOF_NEEDED");
    phone.delete("/api/officers/" + officer + "/sessions").expect(403, "PROOF_NEEDED");
    office.get("/api/session").expect(200);
    prove(phone, PASSWORD).expect(204);
    phone.delete("/api/sessions/" + other).expect(204);
    office.get("/api/session").expect(401, "DEVICE_CLOSED");
    minutesPass(6);
    // Her own way out stays open, and so does everything for who has no password to show.
    db.sql("update account set password_hash = null where officer_id = :id")
        .param("id", officer)
        .update();
    phone.delete("/api/officers/" + officer + "/sessions").expect(204);
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
  }

  @Test
  void trying_passwords_on_it_is_slowed_down_like_a_sign_in() {
    minutesPass(6);
    for (var i = 0; i < 20; i++) {
      complain(prove(phone, "tebak " + i));
    }
    var slowed = prove(phone, PASSWORD).expect(429, "TOO_MANY_TRIES");
    assertThat(slowed.header("Retry-After")).isEqualTo("600");
    phone.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
  }

  @Test
  void who_came_in_with_a_slip_sets_a_password_first_which_counts() {
    db.sql("update account set password_hash = null where officer_id = :id")
        .param("id", officer)
        .update();
    minutesPass(6);
    prove(phone, PASSWORD).expect(409, "NO_PASSWORD");
    phone.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
    phone.put("/api/account/password", Map.of("password", "cengkeh pala kenari 7")).expect(204);
    phone.post("/api/factor", Map.of()).expect(200);
  }

  @Test
  void nobody_proves_anything_without_a_session_or_for_another_one() {
    prove(visitor(), PASSWORD).expect(401, "NOT_SIGNED_IN");
    var other = "terbuka-" + UUID.randomUUID();
    appoint(VILLAGE, Role.BENDAHARA, null, other);
    var hers = visitor();
    hers.post("/api/session", Map.of("username", other, "password", PASSWORD)).expect(200);
    minutesPass(6);
    prove(hers, PASSWORD).expect(204);
    phone.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
  }

  private Client signedIn() {
    var client = visitor();
    client.post("/api/session", Map.of("username", name, "password", PASSWORD)).expect(200);
    return client;
  }

  private static Answer prove(Client client, String password) {
    return client.put("/api/session/proof", Map.of("password", password));
  }

  private static String otherThan(Client device) {
    return device
        .get("/api/sessions")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(item -> !item.get("current").booleanValue())
        .findFirst()
        .orElseThrow()
        .get("id")
        .stringValue();
  }

  private void minutesPass(int minutes) {
    db.sql(
            "update session set proved_at = proved_at - make_interval(mins => :minutes) where officer_id = :id")
        .param("minutes", minutes)
        .param("id", officer)
        .update();
  }

  private static void complain(Answer answer) {
    assertThat(answer.expect(422, "INVALID").json().at("/errors/0/field").stringValue())
        .isEqualTo("password");
  }
}
