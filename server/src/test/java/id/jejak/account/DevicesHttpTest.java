package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A phone is lost or handed on: it is turned out from another one.
class DevicesHttpTest extends HttpTest {
  private static final String TANJUNG = "82.04.21.2007";
  private static final String DISTRICT = "82.04.21";
  @Autowired private JdbcClient db;
  private String name;
  private UUID officer;

  @BeforeEach
  void anOfficer() {
    name = "hilang-" + UUID.randomUUID();
    officer = appoint(TANJUNG, Role.SEKRETARIS, null, name);
  }

  @Test
  void she_sees_where_she_is_signed_in_and_turns_the_lost_phone_out() {
    var lost = signedIn("HP Android");
    var kept = signedIn("Komputer kantor");
    var items = kept.get("/api/sessions").expect(200).json().get("items");
    assertThat(items.valueStream().map(device -> device.get("name").stringValue()))
        .containsExactlyInAnyOrder("HP Android", "Komputer kantor");
    var other = deviceOf(kept, false);

    kept.delete("/api/sessions/" + other).expect(204);
    kept.delete("/api/sessions/" + other).expect(204);

    var refusal = lost.get("/api/session").expect(401, "DEVICE_CLOSED");
    assertThat(refusal.json().get("type").stringValue()).endsWith("/device-closed");
    assertThat(refusal.header("Clear-Site-Data")).isEqualTo("\"cache\"");
    lost.get("/api/changes").expect(401, "DEVICE_CLOSED"); // as often as it asks
    lost.sendRaw("GET", "/api/session", "", "X-Jejak-Officer", officer.toString())
        .expect(401, "DEVICE_CLOSED");
    kept.get("/api/session").expect(200);
    assertThat(kept.get("/api/sessions").json().get("items").size()).isEqualTo(1);
    assertThat(closedBy(other)).isEqualTo(officer);
  }

  @Test
  void being_turned_out_is_neither_signing_out_nor_the_end_of_a_session() {
    var left = signedIn("HP");
    left.delete("/api/session").expect(204);
    left.get("/api/session").expect(401, "NOT_SIGNED_IN");
    var expired = signedIn("HP");
    db.sql("update session set expires_at = now() where officer_id = :id")
        .param("id", officer)
        .update();
    expired.get("/api/session").expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void on_a_phone_of_two_only_the_one_who_was_turned_out_is_out() {
    var phone = signedIn("HP bersama");
    secretaryOf(TANJUNG);
    var second =
        phone
            .post("/api/session", Map.of("username", TANJUNG + "-SEKRETARIS", "password", PASSWORD))
            .expect(200)
            .json()
            .at("/officer/id")
            .stringValue();
    var elsewhere = signedIn("HP baru");
    elsewhere.delete("/api/sessions/" + deviceOf(elsewhere, false)).expect(204);

    phone
        .sendRaw("GET", "/api/session", "", "X-Jejak-Officer", officer.toString())
        .expect(401, "DEVICE_CLOSED");
    phone.sendRaw("GET", "/api/session", "", "X-Jejak-Officer", second).expect(200);
    // Somebody whose own cookie is missing is not taken for the one who was turned out.
    phone
        .sendRaw("GET", "/api/session", "", "X-Jejak-Officer", UUID.randomUUID().toString())
        .expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void whoever_was_turned_out_signs_in_again_with_her_password() {
    var phone = signedIn("HP");
    var elsewhere = signedIn("HP baru");
    elsewhere.delete("/api/sessions/" + deviceOf(elsewhere, false)).expect(204);
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
    phone.post("/api/session", Map.of("username", name, "password", PASSWORD)).expect(200);
    phone.get("/api/session").expect(200);
  }

  @Test
  void the_operator_turns_out_the_phones_of_an_officer_below_her() {
    var phone = signedIn("HP");
    var operator = as(DISTRICT, Role.OPERATOR, null);
    var list = operator.get("/api/officers/" + officer + "/sessions").expect(200).json();
    assertThat(list.get("items").size()).isEqualTo(1);
    assertThat(list.at("/items/0/current").booleanValue()).isFalse();

    operator.delete("/api/officers/" + officer + "/sessions").expect(204);

    var log = operator.get("/api/audit?officer=" + officer).expect(200).json().get("items");
    assertThat(log.findValuesAsString("kind")).containsExactly("DEVICE_CLOSED");
    // Also when her account is locked or her office has ended: the phone hears the true reason.
    db.sql("update account set locked = true where officer_id = :id").param("id", officer).update();
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
    operator.get("/api/session").expect(200);
  }

  @Test
  void one_device_of_another_is_closed_by_its_id() {
    var phone = signedIn("HP");
    var device = deviceOf(phone, true);
    as("82.04", Role.OPERATOR, null).delete("/api/sessions/" + device).expect(204);
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
  }

  @Test
  void nobody_else_finds_her_devices() {
    var phone = signedIn("HP");
    var device = deviceOf(phone, true);
    var strangers =
        new Client[] {
          as("82.04.08", Role.OPERATOR, null), // of another kecamatan
          as("82.04.21.2003", Role.SEKRETARIS, null), // of another desa
        };
    for (var stranger : strangers) {
      stranger.get("/api/officers/" + officer + "/sessions").expect(404, "NOT_FOUND");
      stranger.delete("/api/officers/" + officer + "/sessions").expect(404, "NOT_FOUND");
      stranger.delete("/api/sessions/" + device).expect(404, "NOT_FOUND");
    }
    var seeing =
        new Client[] {
          as(DISTRICT, Role.SEKRETARIS, null), // no operator
          secretaryOf(TANJUNG) // of the same desa
        };
    for (var colleague : seeing) {
      colleague.get("/api/officers/" + officer + "/sessions").expect(403, "NOT_ALLOWED");
      colleague.delete("/api/officers/" + officer + "/sessions").expect(403, "NOT_ALLOWED");
      colleague.delete("/api/sessions/" + device).expect(403, "NOT_ALLOWED");
    }
    visitor().get("/api/sessions").expect(401, "NOT_SIGNED_IN");
    visitor().delete("/api/sessions/" + device).expect(401, "NOT_SIGNED_IN");
    phone.delete("/api/sessions/" + UUID.randomUUID()).expect(404, "NOT_FOUND");
    phone.delete("/api/sessions/entah").expect(422, "INVALID");
    phone.get("/api/officers/" + UUID.randomUUID() + "/sessions").expect(404, "NOT_FOUND");
    phone.get("/api/session").expect(200);
  }

  @Test
  void whoever_also_serves_a_higher_tier_is_not_a_lower_operators_to_turn_out() {
    var phone = signedIn("HP");
    db.sql(
            """
            insert into assignment (id, officer_id, region_id, role, starts_on)
            select gen_random_uuid(), :officer, r.id, 'WAKIL', :from from region r where r.code = '82.04'
            """)
        .param("officer", officer)
        .param("from", LocalDate.of(2020, 1, 1))
        .update();
    var path = "/api/officers/" + officer + "/sessions";
    as(DISTRICT, Role.OPERATOR, null).delete(path).expect(403, "NOT_ALLOWED");
    phone.get("/api/session").expect(200);
    as("82.04", Role.OPERATOR, null).delete(path).expect(204);
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
  }

  private Client signedIn(String device) {
    var client = visitor();
    client
        .post("/api/session", Map.of("username", name, "password", PASSWORD, "deviceName", device))
        .expect(200);
    return client;
  }

  /// The device that asks, or the first of the others.
  private static String deviceOf(Client client, boolean current) {
    return client
        .get("/api/sessions")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(device -> device.get("current").booleanValue() == current)
        .findFirst()
        .orElseThrow()
        .get("id")
        .stringValue();
  }

  private UUID closedBy(String id) {
    return db.sql("select closed_by from session where id = :id")
        .param("id", UUID.fromString(id))
        .query(UUID.class)
        .single();
  }
}
