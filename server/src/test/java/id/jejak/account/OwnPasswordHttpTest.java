package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An officer sets and changes her own password, and works at a computer that others use too.
class OwnPasswordHttpTest extends HttpTest {
  private static final String VILLAGE = "82.07.02.2007";
  private static final String NEW = "cengkeh pala kenari 7";
  @Autowired private JdbcClient db;

  @Test
  void changing_it_needs_the_current_one_and_leaves_the_other_phones_in() {
    var name = officer();
    var phone = signedIn(name, PASSWORD);
    var office = signedIn(name, PASSWORD);
    assertThat(phone.get("/api/account/password").expect(200).json().get("set").booleanValue())
        .isTrue();

    complain(change(phone, Map.of("password", NEW)), "current");
    complain(change(phone, Map.of("current", "bukan ini", "password", NEW)), "current");
    complain(change(phone, Map.of("current", PASSWORD, "password", "1234567890")), "password");
    complain(change(phone, Map.of("current", PASSWORD, "password", name)), "password");
    complain(change(phone, Map.of("current", PASSWORD)), "password");
    change(visitor(), Map.of("current", PASSWORD, "password", NEW)).expect(401);
    change(phone, Map.of("current", PASSWORD, "password", NEW)).expect(204);

    office.get("/api/session").expect(200);
    signIn(name, PASSWORD).expect(401, "WRONG_PASSWORD");
    signIn(name, NEW).expect(200);
  }

  @Test
  void she_may_turn_all_her_other_phones_out_with_it() {
    var name = officer();
    var phone = signedIn(name, PASSWORD);
    var lost = signedIn(name, PASSWORD);
    change(phone, Map.of("current", PASSWORD, "password", NEW, "closeOthers", true)).expect(204);
    lost.get("/api/session").expect(401, "DEVICE_CLOSED");
    phone.get("/api/session").expect(200);
  }

  @Test
  void trying_out_the_current_one_is_guessing_too() {
    var name = officer();
    var phone = signedIn(name, PASSWORD);
    for (var i = 0; i < 20; i++) {
      complain(change(phone, Map.of("current", "tebak " + i, "password", NEW)), "current");
    }
    change(phone, Map.of("current", PASSWORD, "password", NEW)).expect(429, "TOO_MANY_TRIES");
  }

  @Test
  void who_came_in_without_one_sets_her_first() {
    var name = officer();
    var phone = signedIn(name, PASSWORD);
    db.sql("update account set password_hash = null where username = :name")
        .param("name", name)
        .update();
    assertThat(phone.get("/api/account/password").expect(200).json().get("set").booleanValue())
        .isFalse();
    change(phone, Map.of("password", NEW)).expect(204);
    signIn(name, NEW).expect(200);
    complain(change(phone, Map.of("password", NEW + " lagi")), "current");
  }

  @Test
  void at_a_shared_computer_the_session_ends_with_the_day_of_her_team() {
    var name = officer();
    var zone = ZoneId.of("Asia/Jayapura");
    var midnight = LocalDate.now(zone).plusDays(1).atStartOfDay(zone).toInstant();
    var computer = visitor();
    var told =
        computer
            .post(
                "/api/session",
                Map.of("username", name, "password", PASSWORD, "sharedComputer", true))
            .expect(200);
    assertThat(Instant.parse(told.json().get("sharedUntil").stringValue())).isEqualTo(midnight);
    assertThat(
            Instant.parse(
                computer.get("/api/session").expect(200).json().get("sharedUntil").stringValue()))
        .isEqualTo(midnight);
    var age = told.header("Set-Cookie").replaceAll(".*Max-Age=(\\d+).*", "$1");
    assertThat(Integer.parseInt(age)).isBetween(0, 24 * 3600);
    db.sql(
            "update session set expires_at = now() where officer_id = (select officer_id from account where username = :name)")
        .param("name", name)
        .update();
    computer.get("/api/session").expect(401, "NOT_SIGNED_IN");

    var phone = visitor();
    var own =
        phone.post("/api/session", Map.of("username", name, "password", PASSWORD)).expect(200);
    assertThat(own.json().get("sharedUntil").isNull()).isTrue();
  }

  private String officer() {
    var name = "sandi-" + UUID.randomUUID();
    appoint(VILLAGE, Role.SEKRETARIS, null, name);
    return name;
  }

  private Client signedIn(String name, String password) {
    var client = visitor();
    client.post("/api/session", Map.of("username", name, "password", password)).expect(200);
    return client;
  }

  private Answer signIn(String name, String password) {
    return visitor().post("/api/session", Map.of("username", name, "password", password));
  }

  private static Answer change(Client client, Map<String, Object> form) {
    return client.put("/api/account/password", form);
  }

  private static void complain(Answer answer, String field) {
    assertThat(answer.expect(422, "INVALID").json().at("/errors/0/field").stringValue())
        .isEqualTo(field);
  }
}
