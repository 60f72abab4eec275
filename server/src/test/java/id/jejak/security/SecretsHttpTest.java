package id.jejak.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody who reads the log or a copy of the tables can sign in with what stands there, and nobody
/// who asks learns who has an account.
@ExtendWith(OutputCaptureExtension.class)
class SecretsHttpTest extends HttpTest {
  private static final String DESA = "82.03.06.2001";
  private static final String WRONG = "sandi-yang-salah-42";
  private static final Pattern TOKEN = Pattern.compile("=([A-Za-z0-9_-]{43})(;|$)");
  private static final List<String> TALKATIVE = List.of("id.jejak", "org.springframework.web");
  @Autowired private JdbcClient db;
  @Autowired private LoggingSystem logging;

  @BeforeEach
  void the_log_tells_all_it_can() {
    TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.DEBUG));
  }

  @AfterEach
  void the_log_is_quiet_again() {
    logging.setLogLevel("id.jejak", LogLevel.INFO);
    logging.setLogLevel("org.springframework.web", null);
  }

  @Test
  void a_refusal_is_in_the_log_with_who_and_where_but_not_with_what_was_searched(
      CapturedOutput log) {
    var name = "ditolak-" + UUID.randomUUID();
    var officer = appoint(DESA, Role.SEKRETARIS, null, name);
    var phone = visitor();
    signIn(phone, name, PASSWORD).expect(200);
    phone.get("/api/audit?q=" + WRONG).expect(403, "NOT_ALLOWED");
    var other = "/api/activities/" + UUID.randomUUID();
    phone.get(other).expect(404);
    phone.get("/api/session").expect(200);
    var refusals = log.getOut().lines().filter(line -> line.contains(officer.toString()));
    assertThat(refusals.filter(line -> line.contains("RefusalLogFilter")))
        .hasSize(2)
        .satisfiesOnlyOnce(line ->
            assertThat(line).endsWith("refused 403 to officer " + officer + ": GET /api/audit"))
        .satisfiesOnlyOnce(line ->
            assertThat(line).endsWith("refused 404 to officer " + officer + ": GET " + other));
  }

  @Test
  void no_password_and_no_token_is_in_the_log_or_in_a_table(CapturedOutput log) {
    var name = "rahasia-" + UUID.randomUUID();
    appoint(DESA, Role.SEKRETARIS, null, name);
    var phone = visitor();
    var secrets = new ArrayList<>(List.of(PASSWORD, WRONG));
    signIn(phone, name, WRONG).expect(401);
    signIn(phone, "tidak-ada", WRONG).expect(401);
    for (var cookie :
        signIn(phone, name, PASSWORD).expect(200).response().headers().allValues("Set-Cookie")) {
      var token = TOKEN.matcher(cookie.split(";")[0]);
      if (token.find()) {
        secrets.add(token.group(1));
      }
    }
    assertThat(secrets).hasSizeGreaterThan(2);
    phone
        .post("/api/session", "{\"username\":\"" + name + "\",\"password\":\"" + WRONG)
        .expect(400);
    phone
        .post("/api/session", Map.of("username", name, "password", Map.of("x", WRONG)))
        .expect(422);
    phone.get("/api/session").expect(200);
    phone.put("/api/activities/" + UUID.randomUUID(), Map.of("title", WRONG)).expect(422);
    visitor()
        .post(
            "/api/first-operator",
            Map.of("token", WRONG, "name", "Ny. X", "username", "x-y-z", "password", WRONG));
    phone.delete("/api/session").expect(204);

    assertThat(log.getAll()).contains("POST \"/api/session\"");
    for (var secret : secrets) {
      assertThat(log.getAll()).doesNotContain(secret);
      assertThat(tablesWith(secret)).as(secret).isEmpty();
    }
  }

  @Test
  void a_wrong_password_a_locked_account_and_nobody_are_answered_alike() {
    var known = "dikenal-" + UUID.randomUUID();
    var locked = "terkunci-" + UUID.randomUUID();
    appoint(DESA, Role.BENDAHARA, null, known);
    var officer = appoint(DESA, Role.WAKIL, null, locked);
    db.sql("update account set locked = true where officer_id = :id").param("id", officer).update();
    var first = signIn(visitor(), known, WRONG).expect(401);
    for (var other :
        List.of(
            signIn(visitor(), locked, PASSWORD).expect(401),
            signIn(visitor(), "nobody-" + UUID.randomUUID(), WRONG).expect(401))) {
      assertThat(other.text()).isEqualTo(first.text());
      assertThat(other.response().headers().map().keySet())
          .isEqualTo(first.response().headers().map().keySet());
    }
  }

  @Test
  void what_is_outside_her_scope_looks_like_what_is_not_there() {
    var outside = appoint("82.03.08.2001", Role.KETUA, null, "luar-" + UUID.randomUUID());
    var operator = as("82.03.06", Role.OPERATOR, null);
    for (var path :
        List.of("/api/officers/%s", "/api/officers/%s/sessions", "/api/activities/%s")) {
      assertThat(operator.get(path.formatted(outside)).expect(404).text())
          .isEqualTo(operator.get(path.formatted(UUID.randomUUID())).expect(404).text());
    }
  }

  private static id.jejak.Answer signIn(Client browser, String name, String password) {
    return browser.post("/api/session", Map.of("username", name, "password", password));
  }

  private List<String> tablesWith(String secret) {
    return db
        .sql(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
        .query(String.class)
        .list()
        .stream()
        .filter(table ->
            db.sql("select exists (select from %s t where t::text like :secret)".formatted(table))
                .param("secret", "%" + secret + "%")
                .query(Boolean.class)
                .single())
        .toList();
  }
}
