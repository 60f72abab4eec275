package id.jejak.factor;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An operator of Kecamatan Wasile Tengah enters with two things: what she knows, and what her
/// phone counts out.
class FactorHttpTest extends HttpTest {
  private static final String KECAMATAN = "82.06.05";
  private static final String DESA = "82.06.05.2001";
  @Autowired private JdbcClient db;
  private String name;
  private UUID officer;
  private Client her;

  @BeforeEach
  void an_operator() {
    name = "dua-langkah-" + UUID.randomUUID();
    officer = appoint(KECAMATAN, Role.OPERATOR, null, name);
    her = visitor();
    signIn(her).expect(200);
  }

  @AfterEach
  void nobody_asks_it_any_more() {
    db.sql("delete from factor_rule").update();
  }

  @Test
  void after_the_password_a_code_is_asked_and_until_then_nothing_opens() {
    var app = setUp().app();
    assertThat(her.get("/api/factor").expect(200).json().get("set").booleanValue()).isTrue();

    var browser = visitor();
    var refusal = signIn(browser).expect(401, "CODE_NEEDED");
    assertThat(cookiesOf(refusal)).hasSize(1).first().asString().startsWith("jejak-waiting=");
    for (var path : List.of("/api/session", "/api/activities", "/api/officers", "/api/factor")) {
      browser.get(path).expect(401, "NOT_SIGNED_IN");
    }
    var token = cookiesOf(refusal).getFirst().split("[=;]")[1];
    visitor()
        .sendRaw("GET", "/api/session", "", "Cookie", "jejak=" + token)
        .expect(401, "NOT_SIGNED_IN");
    assertThat(her.get("/api/sessions").json().get("items")).hasSize(1);

    code(browser, "000000").expect(422, "WRONG_CODE");
    code(browser, app.code(1)).expect(200);
    browser.get("/api/officers").expect(200);
    assertThat(her.get("/api/sessions").json().get("items")).hasSize(2);
    code(browser, app.code(1)).expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void a_code_counts_once_whoever_saw_it() {
    var app = setUp().app();
    var earlier = app.code(0);
    var seen = app.code(1);
    var mine = visitor();
    signIn(mine).expect(401);
    code(mine, seen).expect(200);
    var thief = visitor();
    signIn(thief).expect(401, "CODE_NEEDED");
    code(thief, seen).expect(422, "WRONG_CODE");
    code(thief, earlier).expect(422, "WRONG_CODE");
  }

  @Test
  void without_her_phone_she_enters_with_what_she_wrote_down_once_for_each_code() {
    var codes = setUp().codes();
    var browser = visitor();
    signIn(browser).expect(401);
    code(browser, codes.getFirst().toLowerCase(java.util.Locale.ROOT)).expect(200);
    assertThat(browser.get("/api/factor").json().get("recoveryCodes").intValue()).isEqualTo(9);
    var again = visitor();
    signIn(again).expect(401);
    code(again, codes.getFirst()).expect(422, "WRONG_CODE");

    var renewed = her.post("/api/factor/recovery-codes", Map.of("code", codes.get(1))).expect(200);
    assertThat(renewed.json().get("recoveryCodes")).hasSize(10);
    code(again, codes.get(2)).expect(422, "WRONG_CODE");
    code(again, renewed.json().get("recoveryCodes").get(0).stringValue()).expect(200);
  }

  @Test
  void who_guesses_codes_waits_also_with_the_right_one() {
    var app = setUp().app();
    var browser = visitor();
    signIn(browser).expect(401);
    for (var i = 0; i < 8; i++) {
      code(browser, "00000" + i).expect(422, "WRONG_CODE");
    }
    var answer = code(browser, app.code(1)).expect(429, "TOO_MANY_CODES");
    assertThat(answer.header("Retry-After")).isEqualTo("600");
    her.get("/api/factor").expect(200);
    db.sql(
            "update second_factor set failed_at = failed_at - interval '11 minutes' where officer_id = :id")
        .param("id", officer)
        .update();
    code(browser, app.code(1)).expect(200);
  }

  @Test
  void what_waits_too_long_begins_again_with_the_password() {
    var app = setUp().app();
    var browser = visitor();
    signIn(browser).expect(401);
    db.sql(
            "update session set waits_until = now() where officer_id = :id and waits_until is not null")
        .param("id", officer)
        .update();
    code(browser, app.code(1)).expect(401, "NOT_SIGNED_IN");
    code(visitor(), app.code(1)).expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void the_top_team_asks_it_of_operators_and_until_then_their_office_rests() {
    require(LocalDate.now().plusDays(2)).expect(200);
    assertThat(kinds(as("82.04", Role.OPERATOR, null), "82.04")).contains("SECOND_FACTOR_REQUIRED");
    her.get("/api/officers").expect(200);
    assertThat(her.get("/api/factor").json().get("due").booleanValue()).isFalse();
    require(LocalDate.now().minusDays(1)).expect(200);

    her.get("/api/officers").expect(403, "FACTOR_DUE");
    her.put("/api/officers/" + officer + "/account/lock", Map.of()).expect(403, "FACTOR_DUE");
    her.get("/api/session").expect(200);
    assertThat(her.get("/api/factor").expect(200).json().get("due").booleanValue()).isTrue();
    secretaryOf(KECAMATAN).get("/api/officers").expect(200);
    db.sql("update session set proved_at = null where officer_id = :id")
        .param("id", officer)
        .update();
    her.post("/api/factor", Map.of()).expect(403, "PROOF_NEEDED");
    her.put("/api/session/proof", Map.of("password", PASSWORD)).expect(204);

    var app = setUp().app();
    her.get("/api/officers").expect(200);
    her.post("/api/factor/removal", Map.of("code", app.code(1)))
        .expect(409, "FACTOR_NEEDED_BY_RULE");
  }

  @Test
  void who_also_serves_a_desa_goes_on_reporting_while_her_operators_office_rests() {
    db.sql(
            """
            insert into assignment (id, officer_id, region_id, role, starts_on)
            select gen_random_uuid(), :officer, t.region_id, 'SEKRETARIS', date '2020-01-01'
            from team t join region r on r.id = t.region_id where r.code = :desa\
            """)
        .param("officer", officer)
        .param("desa", DESA)
        .update();
    require(LocalDate.now().minusDays(1)).expect(200);
    her.put("/api/activities/" + SampleReport.id(), SampleReport.chillies(DESA).body()).expect(201);
    her.get("/api/officers?region=" + KECAMATAN).expect(404);
    her.get("/api/audit").expect(403, "NOT_ALLOWED");
  }

  @Test
  void the_operator_above_resets_her_way_in_and_with_it_the_lost_phone() {
    setUp();
    var above = as("82.06", Role.OPERATOR, null);
    above.delete("/api/officers/" + officer + "/account/password").expect(204);
    assertThat(left()).isZero();
    assertThat(kinds(above, KECAMATAN)).contains("SIGN_IN_RESET", "SECOND_FACTOR_SET");
  }

  @Test
  void she_does_without_it_again_with_a_code_and_not_without() {
    var set = setUp();
    her.post("/api/factor", Map.of()).expect(409, "FACTOR_SET");
    her.put("/api/factor", Map.of("code", set.app().code(1))).expect(409, "FACTOR_SET");
    her.post("/api/factor/removal", Map.of("code", "123456")).expect(422, "WRONG_CODE");
    assertThat(left()).isEqualTo(1);
    her.post("/api/factor/removal", Map.of("code", set.codes().getLast())).expect(204);
    assertThat(left()).isZero();
    signIn(visitor()).expect(200);
    assertThat(kinds(as("82.06", Role.OPERATOR, null), KECAMATAN))
        .contains("SECOND_FACTOR_REMOVED");
  }

  @Test
  void a_secret_that_was_never_confirmed_asks_nothing_and_gives_way_to_a_new_one() {
    her.put("/api/factor", Map.of("code", "123456")).expect(404);
    var first = begin();
    var second = begin();
    her.put("/api/factor", Map.of("code", first.code(0))).expect(422, "WRONG_CODE");
    signIn(visitor()).expect(200);
    her.put("/api/factor", Map.of("code", second.code(0))).expect(200);
  }

  @Test
  void no_table_holds_a_secret_and_nobody_else_sets_the_rule() {
    var secret = her.post("/api/factor", Map.of()).expect(200).json().get("secret").stringValue();
    var kept =
        db.sql("select sealed_secret from second_factor where officer_id = :id")
            .param("id", officer)
            .query(byte[].class)
            .single();
    assertThat(kept).hasSize(12 + 20 + 16);
    assertThat(Base32.of(kept)).doesNotContain(secret.substring(0, 8));
    for (var other : List.of(her, as("82.06", Role.OPERATOR, null), chairOf("82.04"))) {
      other.put("/api/factor/rule", rule(LocalDate.now())).expect(403, "NOT_ALLOWED");
    }
    as("82.04", Role.OPERATOR, null)
        .put("/api/factor/rule", Map.of("from", "9999-01-01"))
        .expect(422, "INVALID");
    her.put("/api/factor", Map.of("code", " ")).expect(422, "INVALID");
    her.put("/api/factor", Map.of("code", "x".repeat(41))).expect(422, "INVALID");
    for (var path : List.of("/api/factor", "/api/factor/removal", "/api/factor/recovery-codes")) {
      visitor().post(path, Map.of("code", "123456")).expect(401, "NOT_SIGNED_IN");
    }
  }

  private record SetUp(AuthenticatorApp app, List<String> codes) {}

  private SetUp setUp() {
    var app = begin();
    var codes = her.put("/api/factor", Map.of("code", app.code(0))).expect(200).json();
    return new SetUp(
        app, codes.get("recoveryCodes").valueStream().map(code -> code.stringValue()).toList());
  }

  private AuthenticatorApp begin() {
    var told = her.post("/api/factor", Map.of()).expect(200).json();
    var secret = told.get("secret").stringValue();
    assertThat(told.get("address").stringValue())
        .isEqualTo(
            "otpauth://totp/Jejak%20PKK:" + name + "?secret=" + secret + "&issuer=Jejak%20PKK");
    return new AuthenticatorApp(secret);
  }

  private Answer require(LocalDate day) {
    return as("82.04", Role.OPERATOR, null).put("/api/factor/rule", rule(day));
  }

  private static Map<String, @Nullable Object> rule(LocalDate day) {
    var form = new HashMap<String, @Nullable Object>();
    form.put("from", day.toString());
    return form;
  }

  private Answer signIn(Client browser) {
    return browser.post("/api/session", Map.of("username", name, "password", PASSWORD));
  }

  private static Answer code(Client browser, String code) {
    return browser.post("/api/session/code", Map.of("code", code));
  }

  private int left() {
    return db.sql("select count(*) from second_factor where officer_id = :id")
        .param("id", officer)
        .query(Integer.class)
        .single();
  }

  private static List<String> kinds(Client operator, String region) {
    return operator
        .get("/api/audit?limit=200&region=" + region)
        .expect(200)
        .json()
        .get("items")
        .findValuesAsString("kind");
  }

  private static List<String> cookiesOf(Answer answer) {
    return answer.response().headers().allValues("Set-Cookie");
  }
}
