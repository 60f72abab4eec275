package id.jejak.factor;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The operator of Kecamatan Maba enters with her password and the fingerprint on her phone.
class PasskeyHttpTest extends HttpTest {
  private static final String KECAMATAN = "82.06.09";
  private static final String OWN = "/api/factor/passkeys";
  @Autowired private JdbcClient db;
  private String name;
  private UUID officer;
  private Client her;

  @BeforeEach
  void an_operator() {
    name = "kunci-" + UUID.randomUUID();
    officer = appoint(KECAMATAN, Role.OPERATOR, null, name);
    her = browser();
    signIn(her).expect(200);
  }

  @AfterEach
  void nobody_asks_it_any_more() {
    db.sql("delete from factor_rule").update();
  }

  @Test
  void after_the_password_her_phone_or_her_pc_is_asked_and_until_then_nothing_opens() {
    var phone = new SoftPasskey(origin());
    var codes = add(phone, "HP Samsung");
    assertThat(codes).hasSize(10);
    var pc = new SoftPasskey(origin());
    assertThat(add(pc, "Laptop kantor")).isEmpty();
    var standing = her.get("/api/factor").expect(200).json();
    assertThat(standing.get("set").booleanValue()).isTrue();
    assertThat(standing.get("codeApp").booleanValue()).isFalse();
    assertThat(standing.get("recoveryCodes").intValue()).isEqualTo(10);

    var browser = browser();
    signIn(browser).expect(401, "CODE_NEEDED");
    browser.get("/api/session").expect(401, "NOT_SIGNED_IN");
    browser.get(OWN).expect(401, "NOT_SIGNED_IN");
    var question = ask(browser);
    assertThat(question.get("rpId").stringValue()).isEqualTo("localhost");
    assertThat(texts(question, "credentials")).containsExactly(phone.credential(), pc.credential());
    enter(browser, phone.signed(question)).expect(200);
    browser.get("/api/officers").expect(200);

    var again = browser();
    signIn(again).expect(401);
    enter(again, pc.signed(ask(again))).expect(200);
    var items = her.get(OWN).expect(200).json();
    assertThat(items.get("here").booleanValue()).isTrue();
    assertThat(items.get("items").findValuesAsString("name"))
        .containsExactly("HP Samsung", "Laptop kantor");
    assertThat(items.get("items").findValues("usedAt")).noneMatch(JsonNode::isNull);
    assertThat(kinds()).contains("PASSKEY_ADDED");

    var without = browser();
    signIn(without).expect(401);
    without.post("/api/session/code", Map.of("code", codes.getFirst())).expect(200);
  }

  @Test
  void a_challenge_counts_once_in_its_own_session_and_for_a_few_minutes() {
    var phone = new SoftPasskey(origin());
    add(phone, "HP");
    var one = browser();
    signIn(one).expect(401);
    enter(one, phone.signed(her.post(OWN + "/challenge", Map.of()).expect(200).json()))
        .expect(409, "PASSKEY_LATE");
    var answer = phone.signed(ask(one));
    var other = browser();
    signIn(other).expect(401);
    enter(other, answer).expect(409, "PASSKEY_LATE");
    ask(other);
    enter(other, answer).expect(422, "WRONG_PASSKEY");
    enter(one, answer).expect(200);
    enter(one, answer).expect(401, "NOT_SIGNED_IN");
    enter(other, answer).expect(409, "PASSKEY_LATE");

    var replaced = phone.signed(ask(other));
    var late = phone.signed(ask(other));
    enter(other, replaced).expect(422, "WRONG_PASSKEY");
    enter(other, late).expect(409, "PASSKEY_LATE");
    var slow = phone.signed(ask(other));
    db.sql("update passkey_challenge set expires_at = now()").update();
    enter(other, slow).expect(409, "PASSKEY_LATE");
    enter(other, phone.signed(ask(other))).expect(200);
    assertThat(
            db.sql(
                    "select count(*) from passkey_challenge p join session s on s.id = p.session_id where s.officer_id = :id and p.purpose = 'SIGN_IN'")
                .param("id", officer)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void two_answers_to_one_challenge_at_once_open_one_session() {
    var phone = new SoftPasskey(origin());
    add(phone, "HP");
    var browser = browser();
    signIn(browser).expect(401);
    var answer = phone.signed(ask(browser));
    var both =
        List.of(
            CompletableFuture.supplyAsync(() -> enter(browser, answer)),
            CompletableFuture.supplyAsync(() -> enter(browser, answer)));
    assertThat(both.stream().map(one -> one.join().status()).filter(status -> status == 200))
        .hasSize(1);
  }

  @Test
  void nothing_but_her_own_passkey_on_our_own_page_with_her_finger_on_it_opens() {
    var phone = new SoftPasskey(origin());
    add(phone, "HP");
    var browser = browser();
    signIn(browser).expect(401);
    var wrongs =
        List.<java.util.function.Function<JsonNode, Map<String, Object>>>of(
            question -> phone.onPage("http://localhost.evil.id", "localhost").signed(question),
            question -> phone.onPage(origin(), "evil.id").signed(question),
            question -> phone.flags(SoftPasskey.PRESENT).signed(question),
            question -> phone.flags(SoftPasskey.VERIFIED).signed(question),
            question -> new SoftPasskey(origin()).signed(question),
            question -> {
              var form = phone.flags(SoftPasskey.PRESENT | SoftPasskey.VERIFIED).signed(question);
              form.put("signature", form.get("clientData"));
              return form;
            },
            question -> {
              var form = phone.signed(question);
              form.put("user", "AAAAAAAAAAAAAAAAAAAAAA");
              return form;
            });
    for (var wrong : wrongs) {
      enter(browser, wrong.apply(ask(browser))).expect(422, "WRONG_PASSKEY");
    }
    enter(browser, phone.signed(ask(browser))).expect(200);

    var copied = browser();
    signIn(copied).expect(401);
    enter(copied, phone.counter(3).signed(ask(copied))).expect(422, "WRONG_PASSKEY");
    for (var i = 0; i < 7; i++) {
      enter(copied, phone.counter(3).signed(ask(copied))).expect(422, "WRONG_PASSKEY");
    }
    enter(copied, phone.counter(50).signed(ask(copied))).expect(429, "TOO_MANY_CODES");
    copied.post("/api/session/code", Map.of("code", "123456")).expect(429, "TOO_MANY_CODES");
  }

  @Test
  void what_is_added_is_checked_too() {
    var phone = new SoftPasskey(origin());
    her.post(OWN, phone.made(question(her), " ")).expect(422, "INVALID");
    her.post(OWN, phone.made(question(her), "x".repeat(61))).expect(422, "INVALID");
    her.post(OWN, phone.made(question(her), "8204 0101 0101 0001")).expect(422, "INVALID");
    her.post(OWN, phone.onPage("https://evil.id", "evil.id").made(question(her), "HP"))
        .expect(422, "WRONG_PASSKEY");
    her.post(OWN, phone.made(question(her), "HP")).expect(200);
    her.post(OWN, phone.made(question(her), "HP lagi")).expect(409, "PASSKEY_KNOWN");
    for (var rubbish : List.of("AAAA", "o2NmbXQ", "%%%", "e30", "bnVsbA")) {
      var form = new HashMap<>(phone.made(question(her), "HP"));
      form.put("attestation", rubbish);
      assertThat(her.post(OWN, form).status()).isEqualTo(422);
      form = new HashMap<>(phone.made(question(her), "HP"));
      form.put("clientData", rubbish);
      assertThat(her.post(OWN, form).status()).isEqualTo(422);
    }
    var late = phone.made(question(her), "HP");
    db.sql("update passkey_challenge set expires_at = now()").update();
    her.post(OWN, late).expect(409, "PASSKEY_LATE");
    for (var i = 1; i < 10; i++) {
      add(new SoftPasskey(origin()), "HP " + i);
    }
    her.post(OWN + "/challenge", Map.of()).expect(409, "TOO_MANY_PASSKEYS");
    assertThat(her.get(OWN).json().get("items")).hasSize(10);
  }

  @Test
  void nobody_adds_or_removes_one_without_her_password_or_for_somebody_else() {
    var phone = new SoftPasskey(origin());
    add(phone, "HP");
    var id = her.get(OWN).json().at("/items/0/id").stringValue();
    var form = phone.made(question(her), "HP");
    for (var path : List.of(OWN, OWN + "/challenge", OWN + "/" + id + "/removal")) {
      visitor().post(path, path.equals(OWN) ? form : Map.of()).expect(401, "NOT_SIGNED_IN");
    }
    browser().post("/api/session/passkey/challenge", Map.of()).expect(401, "NOT_SIGNED_IN");
    enter(browser(), phone.signed(question(her))).expect(401, "NOT_SIGNED_IN");
    her.post("/api/session/passkey", Map.of()).expect(422, "INVALID");

    var above = as("82.06", Role.OPERATOR, null);
    above.put("/api/session/proof", Map.of("password", PASSWORD)).expect(204);
    above.post(OWN + "/" + id + "/removal", Map.of()).expect(404);
    assertThat(above.get(OWN).expect(200).json().get("items")).isEmpty();

    db.sql("update session set proved_at = now() - interval '6 minutes' where officer_id = :id")
        .param("id", officer)
        .update();
    her.post(OWN + "/challenge", Map.of()).expect(403, "PROOF_NEEDED");
    her.post(OWN, form).expect(403, "PROOF_NEEDED");
    her.post(OWN + "/" + id + "/removal", Map.of()).expect(403, "PROOF_NEEDED");
  }

  @Test
  void one_of_two_goes_by_itself_and_the_last_with_a_spare_code() {
    var codes = add(new SoftPasskey(origin()), "HP lama");
    add(new SoftPasskey(origin()), "HP baru");
    var ids = her.get(OWN).json().get("items").findValuesAsString("id");
    remove(ids.getFirst(), "").expect(204);
    remove(ids.getFirst(), "").expect(404);
    remove(ids.getLast(), "").expect(422, "INVALID");
    remove(ids.getLast(), "ABCD-EFGH-IJKL-MNOP-QRST-UVWX").expect(422, "WRONG_CODE");
    her.post("/api/factor/removal", Map.of("code", codes.getFirst())).expect(422, "WRONG_CODE");
    assertThat(her.get(OWN).json().get("items").findValuesAsString("name"))
        .containsExactly("HP baru");
    remove(ids.getLast(), codes.getFirst()).expect(204);
    assertThat(her.get("/api/factor").json().get("set").booleanValue()).isFalse();
    assertThat(her.get("/api/factor").json().get("recoveryCodes").intValue()).isZero();
    signIn(browser()).expect(200);
    assertThat(kinds()).contains("PASSKEY_REMOVED");
  }

  @Test
  void of_two_that_go_at_once_without_a_code_one_stays() {
    add(new SoftPasskey(origin()), "HP");
    add(new SoftPasskey(origin()), "Laptop");
    var both =
        her.get(OWN).json().get("items").findValuesAsString("id").stream()
            .map(id -> CompletableFuture.supplyAsync(() -> remove(id, "").status()))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(204, 422);
    assertThat(her.get(OWN).json().get("items")).hasSize(1);
  }

  @Test
  void beside_a_code_app_each_goes_and_the_other_stays() {
    var app = begin();
    var codes = her.put("/api/factor", Map.of("code", app.code(0))).expect(200).json();
    var phone = new SoftPasskey(origin());
    assertThat(add(phone, "HP")).isEmpty();
    assertThat(her.get("/api/factor").json().get("codeApp").booleanValue()).isTrue();
    var spare = texts(codes, "recoveryCodes");
    her.post("/api/factor/removal", Map.of("code", spare.getFirst())).expect(204);
    var browser = browser();
    signIn(browser).expect(401, "CODE_NEEDED");
    browser.post("/api/session/code", Map.of("code", app.code(1))).expect(422, "WRONG_CODE");
    enter(browser, phone.signed(ask(browser))).expect(200);

    var newApp = begin();
    var told = her.put("/api/factor", Map.of("code", newApp.code(0))).expect(200).json();
    assertThat(texts(told, "recoveryCodes")).isEmpty();
    remove(her.get(OWN).json().at("/items/0/id").stringValue(), "").expect(204);
    var next = browser();
    signIn(next).expect(401, "CODE_NEEDED");
    assertThat(ask(next).get("credentials")).isEmpty();
    next.post("/api/session/code", Map.of("code", spare.get(1))).expect(200);
  }

  @Test
  void where_the_top_team_asks_a_second_factor_a_passkey_is_one() {
    as("82.04", Role.OPERATOR, null)
        .put("/api/factor/rule", Map.of("from", LocalDate.now().minusDays(1).toString()))
        .expect(200);
    her.get("/api/officers").expect(403, "FACTOR_DUE");
    var codes = add(new SoftPasskey(origin()), "HP");
    her.get("/api/officers").expect(200);
    var id = her.get(OWN).json().at("/items/0/id").stringValue();
    remove(id, codes.getFirst()).expect(409, "FACTOR_NEEDED_BY_RULE");
    add(new SoftPasskey(origin()), "Laptop");
    remove(id, "").expect(204);
    her.get("/api/officers").expect(200);
  }

  @Test
  void under_an_address_without_a_name_there_are_none_and_a_reset_takes_them_away() {
    add(new SoftPasskey(origin()), "HP");
    var numbers = visitor();
    signIn(numbers).expect(401, "CODE_NEEDED");
    assertThat(ask(numbers).get("credentials")).isEmpty();
    as("82.06", Role.OPERATOR, null)
        .delete("/api/officers/" + officer + "/account/password")
        .expect(204);
    assertThat(
            db.sql("select count(*) from passkey where officer_id = :id")
                .param("id", officer)
                .query(Integer.class)
                .single())
        .isZero();
    var other = as("82.06", Role.OPERATOR, null);
    assertThat(other.get(OWN).json().get("here").booleanValue()).isFalse();
    other.put("/api/session/proof", Map.of("password", PASSWORD)).expect(204);
    other.post(OWN + "/challenge", Map.of()).expect(409, "NO_PASSKEYS_HERE");
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private Client browser() {
    return new Client(origin(), json);
  }

  private List<String> add(SoftPasskey passkey, String label) {
    var told = her.post(OWN, passkey.made(question(her), label)).expect(200).json();
    return texts(told, "recoveryCodes");
  }

  private static JsonNode question(Client client) {
    return client.post(OWN + "/challenge", Map.of()).expect(200).json();
  }

  private static JsonNode ask(Client browser) {
    return browser.post("/api/session/passkey/challenge", Map.of()).expect(200).json();
  }

  private static Answer enter(Client browser, Map<String, Object> answer) {
    return browser.post("/api/session/passkey", answer);
  }

  private Answer remove(String id, String code) {
    return her.post(OWN + "/" + id + "/removal", Map.of("code", code));
  }

  private AuthenticatorApp begin() {
    var told = her.post("/api/factor", Map.of()).expect(200).json();
    return new AuthenticatorApp(told.get("secret").stringValue());
  }

  private Answer signIn(Client browser) {
    return browser.post("/api/session", Map.of("username", name, "password", PASSWORD));
  }

  private List<String> kinds() {
    return as("82.06", Role.OPERATOR, null)
        .get("/api/audit?limit=200&region=" + KECAMATAN)
        .expect(200)
        .json()
        .get("items")
        .findValuesAsString("kind");
  }

  private static List<String> texts(JsonNode object, String member) {
    return object.get(member).valueStream().map(JsonNode::stringValue).toList();
  }
}
