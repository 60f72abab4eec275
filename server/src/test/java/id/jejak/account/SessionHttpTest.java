package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionHttpTest extends HttpTest {
  private static final String WAYAUA = "82.04.21.2001";
  @Autowired private JdbcClient db;

  @Test
  void signing_in_tells_who_she_is_and_what_she_may() {
    as(WAYAUA, Role.KETUA_POKJA, Field.POKJA_III);
    var me = signIn(WAYAUA + "-KETUA_POKJA-POKJA_III", PASSWORD).expect(200).json();

    assertThat(me.at("/team/regionCode").stringValue()).isEqualTo(WAYAUA);
    assertThat(me.at("/team/name").stringValue()).startsWith("TP PKK Desa ");
    assertThat(me.at("/team/parentName").stringValue()).isEqualTo("Kec. Bacan Timur Selatan");
    assertThat(me.at("/team/zoneLabel").stringValue()).isEqualTo("WIT");
    assertThat(me.at("/assignments/0/role").stringValue()).isEqualTo("KETUA_POKJA");
    assertThat(me.at("/assignments/0/title").stringValue()).isEqualTo("Ketua Pokja III");
    assertThat(me.get("fields").valueStream().map(f -> f.stringValue()))
        .containsExactly("POKJA_III");
    assertThat(me.get("permissions").valueStream().map(p -> p.stringValue()))
        .contains("WRITE_ACTIVITY")
        .doesNotContain("ADMINISTER");
    assertThat(me.get("topTeam").booleanValue()).isFalse();
    assertThat(secretaryOf("82.04").get("/api/session").json().get("topTeam").booleanValue())
        .isTrue();
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    secretaryOf(WAYAUA);
    var cookie = signIn(secretaryName(), PASSWORD).expect(200).header("Set-Cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=15552000");
    assertThat(cookie).doesNotContain("Secure"); // this call came by plain HTTP
    var viaTls =
        visitor()
            .sendRaw(
                "POST",
                "/api/session",
                form(secretaryName(), PASSWORD),
                "X-Jejak",
                "1",
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                "203.0.113.200",
                "X-Forwarded-Proto",
                "https");
    assertThat(viaTls.expect(200).header("Set-Cookie")).contains("Secure");
    var shared =
        visitor()
            .post(
                "/api/session",
                Map.of("username", secretaryName(), "password", PASSWORD, "sharedComputer", true))
            .expect(200);
    assertThat(shared.header("Set-Cookie")).doesNotContain("Max-Age=15552000");
  }

  @Test
  void only_the_hash_of_a_session_is_kept() {
    secretaryOf(WAYAUA);
    var cookie = signIn(secretaryName(), PASSWORD).expect(200).header("Set-Cookie");
    var token = cookie.substring("jejak=".length(), cookie.indexOf(';'));
    assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    var kept =
        db.sql("select count(*) from session where encode(token_hash, 'escape') like :token")
            .param("token", "%" + token + "%")
            .query(Long.class)
            .single();
    assertThat(kept).isZero();
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    secretaryOf(WAYAUA);
    var wrong = signIn(secretaryName(), "bukan-sandi").expect(401, "WRONG_PASSWORD").json();
    var unknown = signIn("tidak-ada", PASSWORD).expect(401, "WRONG_PASSWORD").json();
    assertThat(wrong).isEqualTo(unknown);
    visitor().post("/api/session", Map.of("username", " ", "password", "")).expect(422, "INVALID");
    visitor().post("/api/session", Map.of()).expect(422, "INVALID");
    visitor().post("/api/session", Map.of("user", "x")).expect(422, "INVALID");
    signIn("a\u0000b", PASSWORD).expect(422, "INVALID");
    visitor().get("/api/session").expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void the_name_may_be_typed_in_capitals_and_with_spaces_around() {
    secretaryOf(WAYAUA);
    signIn("  " + secretaryName().toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD).expect(200);
  }

  @Test
  void a_write_without_the_header_of_the_app_is_refused_however_the_address_is_spelt() {
    var body = form(secretaryName(), PASSWORD);
    for (var path : new String[] {"/api/session", "/%61pi/session", "/api/%73ession"}) {
      visitor()
          .sendRaw("POST", path, body, "Content-Type", "application/json")
          .expect(403, "HEADER_MISSING");
    }
    secretaryOf(WAYAUA).sendRaw("DELETE", "/api/session", "").expect(403, "HEADER_MISSING");
    secretaryOf(WAYAUA).get("/api/session").expect(200);
  }

  @Test
  void signing_out_ends_this_session_alone_and_may_be_repeated() {
    secretaryOf(WAYAUA);
    var phone = visitor();
    var office = visitor();
    phone.post("/api/session", form(secretaryName(), PASSWORD)).expect(200);
    office.post("/api/session", form(secretaryName(), PASSWORD)).expect(200);

    var cookie = phone.delete("/api/session").expect(204).header("Set-Cookie");

    assertThat(cookie).contains("Max-Age=0");
    phone.get("/api/session").expect(401, "NOT_SIGNED_IN");
    phone.delete("/api/session").expect(204);
    office.get("/api/session").expect(200);
  }

  @Test
  void guessing_is_slowed_down_for_the_guesser_and_for_nobody_else() {
    secretaryOf(WAYAUA);
    for (var i = 0; i < 8; i++) {
      signInFrom("203.0.113.7", secretaryName(), "tebak-" + i).expect(401, "WRONG_PASSWORD");
    }

    var refusal = signInFrom("203.0.113.7", secretaryName(), PASSWORD);

    refusal.expect(429, "TOO_MANY_TRIES");
    assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 600);
    signInFrom("203.0.113.8", secretaryName(), PASSWORD).expect(200);
    chairOf(WAYAUA);
    signInFrom("203.0.113.7", WAYAUA + "-KETUA", PASSWORD).expect(200);
  }

  @Test
  void guessing_at_once_counts_as_guessing_one_after_another() throws Exception {
    as(WAYAUA, Role.BENDAHARA, null);
    var name = WAYAUA + "-BENDAHARA";
    try (var pool = Executors.newFixedThreadPool(4)) {
      var guesses =
          IntStream.range(0, 16)
              .mapToObj(
                  i -> (Callable<Integer>) () -> signInFrom("203.0.113.9", name, "t" + i).status())
              .toList();
      for (var guess : pool.invokeAll(guesses)) {
        assertThat(guess.get()).isIn(401, 429);
      }
    }
    signInFrom("203.0.113.9", name, PASSWORD).expect(429, "TOO_MANY_TRIES");
  }

  private String secretaryName() {
    return WAYAUA + "-SEKRETARIS";
  }

  private Answer signIn(String username, String password) {
    return visitor().post("/api/session", Map.of("username", username, "password", password));
  }

  private Answer signInFrom(String address, String username, String password) {
    return visitor()
        .sendRaw(
            "POST",
            "/api/session",
            form(username, password),
            "X-Jejak",
            "1",
            "Content-Type",
            "application/json",
            "X-Forwarded-For",
            address);
  }

  private String form(String username, String password) {
    return json.writeValueAsString(Map.of("username", username, "password", password));
  }
}
