package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.post;
import static id.jejak.access.table.Request.put;

import id.jejak.device.PhoneKey;
import java.util.Map;
import java.util.UUID;

/// Signing in and out, and the phones and computers on which she is signed in.
final class AccountCalls {
  private final Scene scene;

  AccountCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    calls.add(
        "POST /api/session · with her password",
        she ->
            post(
                    "/api/session",
                    Map.of(
                        "username", she.username(), "password", AccessTableHttpTest.HER_PASSWORD))
                .with("Cookie", "jejak=none"));
    calls.add("GET /api/session", she -> get("/api/session"));
    calls.add(
        "DELETE /api/session",
        she -> delete("/api/session").with("Cookie", scene.freshCookie(she)));
    calls.add("GET /api/account/password", she -> get("/api/account/password"));
    calls.add(
        "PUT /api/account/password · a weak one",
        she ->
            put(
                "/api/account/password",
                Map.of("current", AccessTableHttpTest.HER_PASSWORD, "password", "1234567890")));
    calls.add("GET /api/sessions", she -> get("/api/sessions"));
    calls.add(
        "DELETE /api/sessions/{id} · another one of hers",
        she -> delete("/api/sessions/" + another(she)));
    calls.add(
        "DELETE /api/sessions/{id} · of an officer of the desa",
        she -> delete("/api/sessions/" + scene.people.sessionId(scene.officer.officer())));
    calls.add(
        "DELETE /api/sessions/{id} · of an officer of the kecamatan",
        she ->
            delete("/api/sessions/" + scene.people.sessionId(scene.officerOfKecamatan.officer())));
    calls.add(
        "PUT /api/device-keys/{keyId} · of her phone",
        she -> {
          var phone = new PhoneKey();
          return put("/api/device-keys/" + phone.keyId(), phone.form(she.officer()));
        });
    calls.add(
        "PUT /api/device-keys/{keyId} · of another officer's phone",
        she -> {
          var phone = new PhoneKey();
          return put("/api/device-keys/" + phone.keyId(), phone.form(scene.officer.officer()));
        });
    calls.add(
        "DELETE /api/device-keys/{keyId}",
        she -> delete("/api/device-keys/" + new PhoneKey().keyId()));
    calls.add(
        "PUT /api/session/proof · without a password", she -> put("/api/session/proof", Map.of()));
    factor(calls);
    calls.add(
        "POST /api/first-operator · with a link that was used",
        she ->
            post(
                "/api/first-operator",
                Map.of(
                    "token",
                    "used",
                    "name",
                    "Ny. X",
                    "username",
                    "walk-x",
                    "password",
                    "panjang sekali")));
  }

  private void factor(Calls calls) {
    var code = Map.of("code", "000000");
    calls.add(
        "POST /api/session/code · with no session that waits",
        she -> post("/api/session/code", code));
    calls.add("GET /api/factor", she -> get("/api/factor"));
    calls.add("POST /api/factor", she -> post("/api/factor", Map.of()));
    calls.add(
        "PUT /api/factor · with a wrong code",
        she -> {
          scene.send(she, post("/api/factor", Map.of()));
          return put("/api/factor", code);
        });
    calls.add(
        "POST /api/factor/recovery-codes · with a wrong code",
        she -> post("/api/factor/recovery-codes", code));
    calls.add(
        "POST /api/factor/removal · with a wrong code", she -> post("/api/factor/removal", code));
    passkeys(calls);
    calls.add(
        "PUT /api/factor/rule · for a day to come",
        she -> put("/api/factor/rule", Map.of("from", "2199-01-01")));
  }

  // Under an address of numbers, as here, no passkey can be made.
  private void passkeys(Calls calls) {
    var bytes = "AAAA";
    calls.add(
        "POST /api/session/passkey/challenge · with no session that waits",
        she -> post("/api/session/passkey/challenge", Map.of()));
    calls.add(
        "POST /api/session/passkey · with no session that waits",
        she ->
            post(
                "/api/session/passkey",
                Map.of(
                    "credential",
                    bytes,
                    "clientData",
                    bytes,
                    "authenticatorData",
                    bytes,
                    "signature",
                    bytes)));
    calls.add("GET /api/factor/passkeys", she -> get("/api/factor/passkeys"));
    calls.add(
        "POST /api/factor/passkeys/challenge",
        she -> post("/api/factor/passkeys/challenge", Map.of()));
    calls.add(
        "POST /api/factor/passkeys · without a challenge",
        she ->
            post(
                "/api/factor/passkeys",
                Map.of("name", "HP", "clientData", bytes, "attestation", bytes)));
    calls.add(
        "POST /api/factor/passkeys/{id}/removal · of nobody",
        she -> post("/api/factor/passkeys/" + UUID.randomUUID() + "/removal", Map.of()));
  }

  private UUID another(Person she) {
    return she.cookie().isEmpty() ? UUID.randomUUID() : scene.people.sessionId(she.officer());
  }
}
