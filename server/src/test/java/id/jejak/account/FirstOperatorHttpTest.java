package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FirstOperatorHttpTest extends HttpTest {
  private static final String PASSPHRASE = "kapal ke Kayoa pagi";
  @Autowired private JdbcClient db;
  @Autowired private FirstOperators operators;
  @Autowired private FirstOperatorStore links;
  @Autowired private TransactionTemplate transaction;

  @Test
  void the_link_makes_an_operator_of_the_top_team_who_is_signed_in() {
    var link = link();
    var browser = visitor();

    var answer = create(browser, link, "operator.halsel", PASSPHRASE).expect(201);

    assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    assertThat(answer.json().at("/team/regionCode").stringValue()).isEqualTo("82.04");
    assertThat(answer.json().at("/assignments/0/role").stringValue()).isEqualTo("OPERATOR");
    assertThat(answer.json().at("/officer/name").stringValue()).isEqualTo("Ny. Salma Umar");
    assertThat(answer.json().get("permissions").valueStream().map(p -> p.stringValue()))
        .contains("ADMINISTER");
    browser.get("/api/session").expect(200);
    visitor()
        .post("/api/session", Map.of("username", "operator.halsel", "password", PASSPHRASE))
        .expect(200);
  }

  @Test
  void the_link_is_valid_once_also_for_many_at_once() throws Exception {
    var link = link();
    try (var pool = Executors.newFixedThreadPool(6)) {
      var tries =
          IntStream.range(0, 6)
              .mapToObj(n ->
                  (Callable<Integer>)
                      () -> create(visitor(), link, "sekali-" + n, PASSPHRASE).status())
              .toList();
      var statuses = new java.util.ArrayList<Integer>();
      for (var result : pool.invokeAll(tries)) {
        statuses.add(result.get());
      }
      assertThat(statuses).containsOnly(201, 404).containsOnlyOnce(201);
    }
    create(visitor(), link, "terlambat", PASSPHRASE).expect(404, "LINK_USED");
    assertThat(accountsLike("sekali-%")).isEqualTo(1);
  }

  @Test
  void an_expired_link_and_one_that_never_was_open_nothing() {
    var link = link();
    db.sql(
            "update first_operator_link set made_at = made_at - interval '8 days' where used_at is null")
        .update();
    create(visitor(), link, "kedaluwarsa", PASSPHRASE).expect(404, "LINK_USED");
    create(visitor(), SessionToken.random(), "tebakan", PASSPHRASE).expect(404, "LINK_USED");
    create(visitor(), new SessionToken(""), "kosong", PASSPHRASE).expect(404, "LINK_USED");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", operator1, kapal ke Kayoa pagi, name",
        "Salma, ab, kapal ke Kayoa pagi, username",
        "Salma, dua kata, kapal ke Kayoa pagi, username",
        "Salma, operator1, pendek, password",
        "Salma, operator1, aaaaaaaaaaaa, password",
        "Salma, operator1, password-pkk, password",
        "Salma, operator1, operator1 saya, password",
        "Salma, operator1, \"\", password"
      })
  void a_weak_password_or_an_unusable_name_leaves_the_link_unused(
      String name, String username, String password, String field) {
    var link = link();
    var form =
        Map.of("token", link.text(), "name", name, "username", username, "password", password);
    var refusal = visitor().post("/api/first-operator", form).expect(422, "INVALID");
    assertThat(refusal.json().get("errors").findValuesAsString("field")).containsExactly(field);
    assertThat(links.isValid(link.hash(), Instant.EPOCH)).isTrue();
  }

  @Test
  void a_name_that_is_taken_is_told_and_leaves_the_link_unused() {
    secretaryOf("82.04.21.2003");
    var link = link();
    var refusal =
        create(visitor(), link, "82.04.21.2003-sekretaris", PASSPHRASE).expect(422, "INVALID");
    assertThat(refusal.json().get("errors").findValuesAsString("field"))
        .containsExactly("username");
    create(visitor(), link, "nama.lain", PASSPHRASE).expect(201);
  }

  @Test
  void a_form_that_is_not_whole_is_refused() {
    visitor().post("/api/first-operator", Map.of()).expect(422, "INVALID");
    visitor().post("/api/first-operator", Map.of("tokn", "x")).expect(422, "INVALID");
    visitor()
        .sendRaw("POST", "/api/first-operator", "{}", "Content-Type", "application/json")
        .expect(403, "HEADER_MISSING");
  }

  @Test
  void each_start_without_an_account_shows_a_new_link_and_ends_the_one_before() {
    secretaryOf("82.04.21.2003");
    assertThat(operators.newLink()).isEmpty(); // there are accounts
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      db.sql("delete from session").update();
      db.sql("delete from second_factor").update();
      db.sql("delete from account").update();
      var first = operators.newLink().orElseThrow();
      var second = operators.newLink().orElseThrow();
      assertThat(links.isValid(first.hash(), Instant.EPOCH)).isFalse();
      assertThat(links.isValid(second.hash(), Instant.EPOCH)).isTrue();
    });
  }

  private SessionToken link() {
    var token = SessionToken.random();
    transaction.executeWithoutResult(status -> links.replace(token.hash(), Instant.now()));
    return token;
  }

  private static Answer create(
      Client browser, SessionToken link, String username, String password) {
    var form = new HashMap<String, String>();
    form.put("token", link.text());
    form.put("name", "Ny. Salma Umar");
    form.put("username", username);
    form.put("password", password);
    return browser.post("/api/first-operator", form);
  }

  private long accountsLike(String pattern) {
    return db.sql("select count(*) from account where username like :pattern")
        .param("pattern", pattern)
        .query(Long.class)
        .single();
  }
}
