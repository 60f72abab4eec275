package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions follow offices and accounts: what ends there ends here.
class OfficeHttpTest extends HttpTest {
  @Autowired private JdbcClient db;

  @Test
  void leaving_office_closes_access_and_keeps_the_history() {
    var officer = signUp("82.04.21.2002", "selesai");
    var client = visitor();
    client.post("/api/session", form("selesai", PASSWORD)).expect(200);
    var report = SampleReport.id();
    client
        .put("/api/activities/" + report, SampleReport.chillies("82.04.21.2002").body())
        .expect(201);

    assign(officer, LocalDate.now().minusDays(400), LocalDate.now().minusDays(3));

    client.get("/api/session").expect(401, "NOT_SIGNED_IN");
    signIn("selesai", PASSWORD).expect(403, "NO_OFFICE");
    secretaryOf("82.04.21.2002").get("/api/activities/" + report).expect(200);
    assertThat(sessionsOf(officer)).isEqualTo(1); // the refused sign-in left none behind
  }

  @Test
  void an_office_that_begins_later_opens_nothing_today() {
    var officer = signUp("82.04.21.2002", "menunggu");
    assign(officer, LocalDate.now().plusDays(3), null);
    signIn("menunggu", PASSWORD).expect(403, "NO_OFFICE");
    assign(officer, LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
    signIn("menunggu", PASSWORD).expect(200);
  }

  @Test
  void a_locked_account_neither_opens_nor_stays_open() {
    var officer = signUp("82.04.21.2002", "terkunci");
    var client = visitor();
    client.post("/api/session", form("terkunci", PASSWORD)).expect(200);

    db.sql("update account set locked = true where officer_id = :id").param("id", officer).update();

    client.get("/api/session").expect(401, "NOT_SIGNED_IN");
    signIn("terkunci", PASSWORD).expect(401, "WRONG_PASSWORD");
  }

  @Test
  void a_session_ends_after_its_time_and_slides_on_while_a_phone_is_used() {
    var officer = signUp("82.04.21.2002", "lama");
    var phone = visitor();
    phone.post("/api/session", form("lama", PASSWORD)).expect(200);

    age(officer, "179 days");
    phone.get("/api/session").expect(200);
    var left =
        db.sql("select extract(day from expires_at - now()) from session where officer_id = :id")
            .param("id", officer)
            .query(Double.class)
            .single();
    assertThat(left).isGreaterThanOrEqualTo(179);

    age(officer, "181 days");
    phone.get("/api/session").expect(401, "NOT_SIGNED_IN");
  }

  private UUID signUp(String region, String username) {
    return appoint(region, Role.SEKRETARIS, null, username);
  }

  private void assign(
      UUID officer, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
    db.sql(
            "update assignment set starts_on = :from, ends_on = :to::date where officer_id = :officer")
        .param("from", from)
        .param("to", to)
        .param("officer", officer)
        .update();
  }

  private void age(UUID officer, String by) {
    db.sql(
            "update session set seen_at = now() - :by::interval, expires_at = now() - :by::interval"
                + " + interval '180 days' where officer_id = :officer")
        .param("by", by)
        .param("officer", officer)
        .update();
  }

  private long sessionsOf(UUID officer) {
    return db.sql("select count(*) from session where officer_id = :officer")
        .param("officer", officer)
        .query(Long.class)
        .single();
  }

  private Answer signIn(String username, String password) {
    return visitor().post("/api/session", Map.of("username", username, "password", password));
  }

  private String form(String username, String password) {
    return json.writeValueAsString(Map.of("username", username, "password", password));
  }
}
