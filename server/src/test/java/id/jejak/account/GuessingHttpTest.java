package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Strangers guess passwords, from next door and from everywhere; officers still come in.
class GuessingHttpTest extends HttpTest {
  private static final String VILLAGE = "82.07.02.2006";
  @Autowired private JdbcClient db;

  @Test
  void a_neighbour_who_guesses_behind_the_same_address_does_not_lock_her_phone_out() {
    var name = officer();
    var phone = visitor();
    from("203.0.113.20", phone, name, PASSWORD).expect(200);
    phone.delete("/api/session").expect(204);
    for (var i = 0; i < 8; i++) {
      from("203.0.113.20", visitor(), name, "tebak-" + i).expect(401, "WRONG_PASSWORD");
    }
    from("203.0.113.20", visitor(), name, PASSWORD).expect(429, "TOO_MANY_TRIES");
    from("203.0.113.20", phone, name, "salah ketik").expect(401, "WRONG_PASSWORD");
    from("203.0.113.20", phone, name, PASSWORD).expect(200);
    // And the mark of her phone is not a key to the accounts of others.
    var other = officer();
    for (var i = 0; i < 8; i++) {
      from("203.0.113.21", phone, other, "tebak-" + i).expect(401);
    }
    from("203.0.113.21", phone, other, PASSWORD).expect(429);
  }

  @Test
  void guessing_from_many_addresses_is_slowed_down_for_strangers_alone() {
    var name = officer();
    var phone = visitor();
    from("203.0.113.30", phone, name, PASSWORD).expect(200);
    for (var i = 0; i < 60; i++) {
      from("198.51.100." + i, visitor(), name, "tebak").expect(401, "WRONG_PASSWORD");
    }
    var slowed = from("198.51.100.99", visitor(), name, PASSWORD).expect(429, "TOO_MANY_TRIES");
    assertThat(slowed.header("Retry-After")).isEqualTo("3600");
    from("198.51.100.99", phone, name, PASSWORD).expect(200);
  }

  @Test
  void a_phone_that_fell_into_the_hands_of_a_guesser_has_its_limit_too() {
    var name = officer();
    var phone = visitor();
    from("203.0.113.40", phone, name, PASSWORD).expect(200);
    for (var i = 0; i < 20; i++) {
      from("203.0.113." + (41 + i), phone, name, "tebak").expect(401);
    }
    from("203.0.113.80", phone, name, PASSWORD).expect(429);
    from("203.0.113.80", visitor(), name, PASSWORD).expect(200); // hers, elsewhere
  }

  @Test
  void a_full_village_that_mistypes_behind_one_address_is_not_stopped() {
    for (var i = 0; i < 30; i++) {
      var name = officer();
      from("203.0.113.90", visitor(), name, "salah").expect(401);
      from("203.0.113.90", visitor(), name, PASSWORD).expect(200);
    }
  }

  @Test
  void a_burst_of_sign_ins_is_answered_or_asked_to_come_again_and_nobody_is_refused_wrongly()
      throws Exception {
    var name = officer();
    var answers = new ArrayList<Answer>();
    try (var pool = Executors.newFixedThreadPool(150)) {
      var tries =
          IntStream.range(0, 150)
              .mapToObj(
                  i -> (Callable<Answer>) () -> from("203.0.113.100", visitor(), name, PASSWORD))
              .toList();
      for (var answer : pool.invokeAll(tries)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).extracting(Answer::status).contains(200).containsOnly(200, 503);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 503)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotEmpty());
    from("203.0.113.100", visitor(), name, PASSWORD).expect(200);
  }

  @Test
  void an_account_without_a_password_answers_like_a_wrong_one() {
    var name = officer();
    db.sql("update account set password_hash = null where username = :name")
        .param("name", name)
        .update();
    var wrong =
        from("203.0.113.110", visitor(), name, PASSWORD).expect(401, "WRONG_PASSWORD").json();
    assertThat(from("203.0.113.110", visitor(), "siapa-ini", PASSWORD).expect(401).json())
        .isEqualTo(wrong);
    from("203.0.113.110", visitor(), name, "nobody has this password").expect(401);
    from("203.0.113.110", visitor(), "siapa-ini", "nobody has this password").expect(401);
  }

  private String officer() {
    var name = "tebak-" + UUID.randomUUID();
    appoint(VILLAGE, Role.SEKRETARIS, null, name);
    return name;
  }

  private Answer from(String address, Client client, String username, String password) {
    return client.sendRaw(
        "POST",
        "/api/session",
        json.writeValueAsString(Map.of("username", username, "password", password)),
        "X-Jejak",
        "1",
        "Content-Type",
        "application/json",
        "X-Forwarded-For",
        address);
  }
}
