package id.jejak.reform;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.setting.SettingForms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What follows a village of Kecamatan Maba Utara that moved, and what stays when moving it fails.
class MovedRegionsHttpTest extends HttpTest {
  private static final String KABUPATEN = "82.06";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private JdbcClient db;

  @Test
  void a_phone_that_has_not_heard_of_the_new_code_is_answered_under_it() {
    var old = "82.06.09.2001";
    var now = "82.06.09.2101";
    var chair = chairOf(old);
    send(old);
    renumber(SampleReport.id(), old, now).expect(200);

    var rate = chair.get("/api/reporting?month=2026-11&region=" + old).expect(200).json();
    assertThat(rate.get("region").stringValue()).isEqualTo(now);
    assertThat(rate.get("reported").intValue()).isEqualTo(1);
    var people = chair.get("/api/officers?region=" + old).expect(200).json().get("items");
    assertThat(people.findValuesAsString("regionCode")).isNotEmpty().containsOnly(now);
    var settings = chair.get("/api/teams/" + old + "/settings").expect(200);
    assertThat(settings.text()).contains(now);
    chair.get("/api/teams/" + old + "/settings/contoh.pdf").expect(200);
    var asked = "&from=2026-01&to=2026-12&by=month";
    var totals = chair.get("/api/totals?region=" + old + asked).expect(200).json();
    assertThat(totals.get("treeChangedOn").stringValue()).isEqualTo(today.toString());
    var unchanged = chairOf("82.06.09.2008").get("/api/totals?region=82.06.09.2008" + asked);
    assertThat(unchanged.expect(200).json().get("treeChangedOn").isNull()).isTrue();
    chair.get("/api/practice/progress?region=" + old).expect(200);
    chair.get("/api/practice/officers?region=" + old).expect(200);
    chair.get("/api/activities?region=" + old).expect(200);
    visitor().get("/api/regions?parent=" + old).expect(200);
    var operator = as(KABUPATEN, Role.OPERATOR, null);
    assertThat(operator.get("/api/audit?region=" + old).expect(200).text()).contains(now);
    operator.get("/api/slip-prints/count?regionCode=" + old).expect(200);
    SettingForms.set(operator, old, "DEADLINE_MONTHLY_VILLAGE", Map.of("days", 3));
    assertThat(SettingForms.item(operator, now, "DEADLINE_MONTHLY_VILLAGE").at("/value/days"))
        .isEqualTo(json.valueToTree(3));

    var beside = as("82.07", Role.OPERATOR, null);
    beside.get("/api/reporting?month=2026-11&region=" + old).expect(404);
    beside.get("/api/officers?region=" + old).expect(404);
    beside.get("/api/audit?region=" + old).expect(404);
    beside.get("/api/teams/" + old + "/settings").expect(404);
    beside.get("/api/slip-prints/count?regionCode=" + old).expect(404);
    chair.get("/api/reporting?month=2026-11&region=82.06.09.2999").expect(404);
  }

  @Test
  void a_village_takes_the_time_of_the_kecamatan_to_which_it_goes_unless_it_has_set_its_own() {
    var operator = as(KABUPATEN, Role.OPERATOR, null);
    SettingForms.set(operator, "82.06.10", "TIME_ZONE", Map.of("text", "Asia/Makassar"));
    SettingForms.set(operator, "82.06.09.2004", "TIME_ZONE", Map.of("text", "Asia/Jakarta"));

    renumber(SampleReport.id(), "82.06.09.2003", "82.06.10.2103").expect(200);
    renumber(SampleReport.id(), "82.06.09.2004", "82.06.10.2104").expect(200);

    assertThat(zoneOf("82.06.10.2103")).isEqualTo("Asia/Makassar");
    assertThat(zoneOf("82.06.10.2104")).isEqualTo("Asia/Jakarta");
    renumber(SampleReport.id(), "82.06.10.2103", "82.06.09.2003").expect(200);
    assertThat(zoneOf("82.06.09.2003")).isEqualTo("Asia/Jayapura");
  }

  private String zoneOf(String village) {
    var session = secretaryOf(village).get("/api/session").expect(200).json();
    return session.at("/team/timeZone").stringValue();
  }

  @Test
  void
      a_database_that_dies_in_the_middle_leaves_everything_as_it_was_and_the_change_can_be_repeated() {
    var old = "82.06.09.2006";
    var now = "82.06.09.2106";
    var report = send(old);
    folder.fold();
    var before = everythingOf(old);
    var id = SampleReport.id();
    dieWhenTheMonthsOf(old);
    try {
      assertThat(renumber(id, old, now).status()).isBetween(500, 503);
    } finally {
      db.sql("drop function die_in_the_middle cascade").update();
    }

    assertThat(everythingOf(old)).isEqualTo(before);
    visitor().get("/api/regions/" + now).expect(404);
    var changes = as(KABUPATEN, Role.OPERATOR, null).get("/api/regions/changes").expect(200);
    assertThat(changes.text()).doesNotContain(id.toString());
    exact();

    renumber(id, old, now).expect(200);
    assertThat(everythingOf(now)).isEqualTo(before.replace(old, now));
    assertThat(secretaryOf(now).get("/api/activities/" + report).expect(200).text()).contains(now);
    exact();
  }

  /// By then the tree, the reports and the totals have moved: the last connection breaks.
  private void dieWhenTheMonthsOf(String village) {
    db.sql(
            """
            create function die_in_the_middle() returns trigger language plpgsql as $$
            begin
              perform pg_terminate_backend(pg_backend_pid());
              return old;
            end $$\
            """)
        .update();
    db.sql(
            """
            create trigger die_in_the_middle before delete on team_month
            for each row when (old.region_code = '%s') execute function die_in_the_middle()\
            """
                .formatted(village))
        .update();
  }

  private String everythingOf(String village) {
    var asked = "region=" + village + "&from=2026-01&to=2026-12&by=type,indicator,month";
    var reader = as("82.06.09", Role.OPERATOR, null);
    return String.join(
        "\n",
        visitor().get("/api/regions/" + village).expect(200).text(),
        reader.get("/api/totals?" + asked).expect(200).json().get("rows").toString(),
        reader.get("/api/activities?region=" + village).expect(200).text(),
        reader
            .get("/api/reporting?month=2026-11&region=" + village)
            .expect(200)
            .text()
            .replaceFirst("\"asOf\":\"[^\"]*\"", ""));
  }

  private void exact() {
    assertThat(checker.differences()).isEmpty();
    assertThat(monthChecker.differences()).isEmpty();
  }

  private UUID send(String region) {
    var id = SampleReport.id();
    var body = chillies(region).on("2026-11-02").results("III-01.1", "7").body();
    secretaryOf(region).put("/api/activities/" + id, body).expect(201);
    return id;
  }

  private Answer renumber(UUID id, String from, String to) {
    var plan =
        Map.of("kind", "RENUMBER", "region", from, "newCode", to, "effectiveOn", today.toString());
    return as(KABUPATEN, Role.OPERATOR, null).put("/api/regions/changes/" + id, plan);
  }
}
