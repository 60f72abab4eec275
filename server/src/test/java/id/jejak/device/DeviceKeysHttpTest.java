package id.jejak.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Phones whose signature stands for their officer.
class DeviceKeysHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.12.2001";
  private static final String NEIGHBOUR = "82.04.12.2002";
  @Autowired private DeviceKeys keys;

  @Test
  void a_phone_is_registered_once_however_often_it_asks() {
    var phone = new PhoneKey();
    phone.register(secretaryOf(VILLAGE)).expect(204);
    phone.register(secretaryOf(VILLAGE)).expect(204);
    assertThat(keys.find(phone.keyId())).get().returns(false, DeviceKey::isClosed);
  }

  @Test
  void nobody_registers_the_phone_of_another() {
    var phone = new PhoneKey();
    phone.register(secretaryOf(VILLAGE)).expect(204);
    phone.register(secretaryOf(NEIGHBOUR)).expect(422, "INVALID");
    var foreign = phone.form(UUID.randomUUID());
    secretaryOf(VILLAGE).put(path(phone), foreign).expect(422, "INVALID");
    assertThat(keys.find(phone.keyId()))
        .get()
        .returns(officerOf(secretaryOf(VILLAGE)), DeviceKey::officerId);
  }

  @Test
  void a_key_that_is_none_is_refused() {
    var phone = new PhoneKey();
    var right = phone.form(officerOf(secretaryOf(VILLAGE)));
    for (var member : right.keySet()) {
      for (var wrong : new String[] {"", "%%%", "QUJD"}) {
        var form = new LinkedHashMap<>(right);
        form.put(member, wrong);
        secretaryOf(VILLAGE).put(path(phone), form).expect(422, "INVALID");
      }
    }
    secretaryOf(VILLAGE).put("/api/device-keys/0123456789abcdef", right).expect(422, "INVALID");
    secretaryOf(VILLAGE).put("/api/device-keys/x", right).expect(422, "INVALID");
    visitor().put(path(phone), right).expect(401, "NOT_SIGNED_IN");
    assertThat(keys.find(phone.keyId())).isEmpty();
  }

  @Test
  void a_closed_phone_stays_closed_and_only_its_officer_closes_it() {
    var phone = new PhoneKey();
    phone.register(secretaryOf(VILLAGE)).expect(204);
    secretaryOf(NEIGHBOUR).delete(path(phone)).expect(204);
    assertThat(keys.find(phone.keyId())).get().returns(false, DeviceKey::isClosed);
    visitor().delete(path(phone)).expect(401);
    secretaryOf(VILLAGE).delete(path(phone)).expect(204);
    secretaryOf(VILLAGE).delete(path(phone)).expect(204);
    phone.register(secretaryOf(VILLAGE)).expect(409, "DEVICE_KEY_CLOSED");
    assertThat(keys.find(phone.keyId())).get().returns(true, DeviceKey::isClosed);
  }

  @Test
  void a_phone_that_is_turned_out_from_afar_signs_no_more_and_the_others_do() {
    appoint(VILLAGE, Role.WAKIL, null, "wakil-dua-hp");
    var lost = signedIn("wakil-dua-hp");
    var kept = signedIn("wakil-dua-hp");
    var phone = new PhoneKey();
    var other = new PhoneKey();
    phone.register(lost).expect(204);
    other.register(kept).expect(204);
    var id =
        lost.get("/api/sessions")
            .json()
            .get("items")
            .valueStream()
            .filter(device -> device.get("current").booleanValue())
            .findFirst()
            .orElseThrow()
            .get("id")
            .stringValue();
    kept.delete("/api/sessions/" + id).expect(204);
    assertThat(keys.find(phone.keyId())).get().returns(true, DeviceKey::isClosed);
    assertThat(keys.find(other.keyId())).get().returns(false, DeviceKey::isClosed);
    lost.put(path(phone), phone.form(officerOf(kept))).expect(401, "DEVICE_CLOSED");

    kept.delete("/api/officers/" + officerOf(kept) + "/sessions").expect(204);
    assertThat(keys.find(other.keyId())).get().returns(true, DeviceKey::isClosed);
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }

  private static String path(PhoneKey phone) {
    return "/api/device-keys/" + phone.keyId();
  }

  private static UUID officerOf(Client client) {
    return UUID.fromString(client.get("/api/session").json().at("/officer/id").stringValue());
  }
}
