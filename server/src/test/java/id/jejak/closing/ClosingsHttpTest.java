package id.jejak.closing;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Months are closed in a kecamatan beside the others, each story in its own desa.
class ClosingsHttpTest extends HttpTest {
  private static final String REGENCY = "82.03";
  private static final String DISTRICT = "82.03.07";
  private static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Jayapura"));
  private static final YearMonth OCTOBER = NOW.minusMonths(1);
  private static final YearMonth SEPTEMBER = NOW.minusMonths(2);
  @Autowired private JdbcClient db;

  @Test
  void what_was_closed_stays_and_what_comes_late_is_told_by_the_next_month() {
    var desa = village(0);
    var she = secretaryOf(desa);
    var books = new Books(desa, SEPTEMBER.toString());
    send(desa, SEPTEMBER, "10");
    assertThat(books.seenBy(she).get("state").stringValue()).isEqualTo("OPEN");

    var closed = books.close(she, 1).expect(200).json();
    assertThat(closed.get("state").stringValue()).isEqualTo("CLOSED");
    assertThat(closed.get("reports").intValue()).isEqualTo(1);
    assertThat(closed.at("/closed/office").stringValue()).isEqualTo("Sekretaris");
    assertThat(closed.get("mayClose").booleanValue()).isFalse();
    var figures = books.figures(she, "field,type,indicator").toString();
    assertThat(figures).contains("III-01.1", "\"current\":\"10\"");
    var reports = books.figures(she, "type").toString();

    var late = send(desa, SEPTEMBER, "4"); // taken in as always
    assertThat(live(she, desa, SEPTEMBER)).isEqualTo(2);
    assertThat(books.seenBy(she).get("late").intValue()).isEqualTo(1);
    assertThat(books.figures(she, "field,type,indicator").toString()).isEqualTo(figures);
    assertThat(books.figures(she, "type").toString()).isEqualTo(reports);
    var items = she.get(books.path() + "/late").expect(200).json().get("items");
    assertThat(items.findValuesAsString("id")).containsExactly(late.toString());
    assertThat(items.get(0).get("toldIn").isNull()).isTrue();

    var october = new Books(desa, OCTOBER.toString());
    send(desa, OCTOBER, "7");
    assertThat(october.seenBy(she).get("carried").intValue()).isEqualTo(1);
    assertThat(october.close(she, 1).expect(200).json().get("carried").intValue()).isEqualTo(1);
    var page = october.figures(she, "indicator");
    assertThat(page.at("/rows/0/value/current").stringValue()).isEqualTo("7");
    assertThat(page.at("/late/0/activities/submitted").intValue()).isEqualTo(1);
    var told = she.get(books.path() + "/late").json().get("items").get(0).get("toldIn");
    assertThat(told.stringValue()).isEqualTo(OCTOBER.toString());
  }

  @Test
  void a_correction_and_a_withdrawal_after_the_closing_are_counted_as_changes() {
    var desa = village(1);
    var she = secretaryOf(desa);
    var books = new Books(desa, SEPTEMBER.toString());
    var one = send(desa, SEPTEMBER, "10");
    var other = send(desa, SEPTEMBER, "5");
    books.close(she, 1).expect(200);
    var figures = books.figures(she, "child,type,indicator").toString();
    she.put(
            "/api/activities/" + one,
            chillies(desa)
                .on(SEPTEMBER.atDay(3).toString())
                .results("III-01.1", "99")
                .basedOn(1)
                .body())
        .expect(201);
    she.post("/api/activities/" + other + "/withdraw", Map.of("reason", "Salah")).expect(200);
    var seen = books.seenBy(she);
    assertThat(seen.get("changed").intValue()).isEqualTo(2);
    assertThat(seen.get("late").intValue()).isZero();
    assertThat(books.figures(she, "child,type,indicator").toString()).isEqualTo(figures);
  }

  @Test
  void a_kecamatan_accepts_and_closes_with_the_missing_ones_named_and_the_kabupaten_after_it() {
    var district = "82.03.09";
    var desas = villages(district);
    var secretary = secretaryOf(district);
    var month = SEPTEMBER.minusMonths(1);
    var own = new Books(district, month.toString());
    for (var desa : desas.subList(0, 2)) {
      send(desa, month, "3");
      new Books(desa, month.toString()).close(secretaryOf(desa), 1).expect(200);
    }
    send(desas.get(2), month, "5"); // has reported, has not closed
    send(district, month, "1");

    new Books(desas.get(0), month.toString()).accept(secretary, 1).expect(200);
    var children = secretary.get(own.path() + "/children").expect(200).json();
    assertThat(children.get("accepted").intValue()).isEqualTo(1);
    assertThat(children.get("closed").intValue()).isEqualTo(1);
    assertThat(children.get("open").intValue()).isEqualTo(desas.size() - 2);
    assertThat(children.at("/items/1/closedBy").stringValue()).contains("Ibu");

    own.close(secretary, 1, List.of()).expect(409, "OTHER_TEAMS_MISSING");
    var missing = desas.subList(2, desas.size());
    assertThat(own.missing(secretary)).isEqualTo(missing);
    var closed = own.close(secretary, 1, missing).expect(200).json();
    assertThat(closed.get("missing").findValuesAsString("region")).isEqualTo(missing);
    assertThat(closed.get("reports").intValue()).isEqualTo(4);
    var first = new Books(desas.get(1), month.toString()).seenBy(secretaryOf(desas.get(1)));
    assertThat(first.get("state").stringValue()).isEqualTo("ACCEPTED");
    assertThat(first.at("/above/0/region").stringValue()).isEqualTo(district);
    var rows = own.figures(secretary, "child,indicator").get("rows");
    assertThat(rows.findValuesAsString("child"))
        .containsExactly(district, desas.get(0), desas.get(1), desas.get(2));
    assertThat(own.figures(secretary, "indicator").at("/rows/0/value/current").stringValue())
        .isEqualTo("12");

    // What the kecamatan stands on is opened from the top down.
    new Books(desas.get(0), month.toString())
        .reopen(secretary, 1, "Salah hitung")
        .expect(409, "CLOSED_ABOVE");
    own.accept(secretaryOf(REGENCY), 1).expect(200);
    own.reopen(secretary, 1, "Salah").expect(403, "NOT_ALLOWED");
    own.reopen(secretaryOf(REGENCY), 1, "Satu desa menyusul").expect(200);
    var again = new Books(desas.get(0), month.toString());
    var open = again.reopen(secretary, 1, "Salah hitung").expect(200).json();
    assertThat(open.get("state").stringValue()).isEqualTo("OPEN");
    assertThat(open.get("reason").stringValue()).isEqualTo("Salah hitung");
    assertThat(open.at("/reopened/name").stringValue()).contains("Ibu");
    // The first closing can still be read as it was.
    var version = again.path() + "/figures?version=1&by=indicator";
    assertThat(secretary.get(version).expect(200).json().at("/rows/0/value/current").stringValue())
        .isEqualTo("3");
    secretary.get(again.path() + "/figures").expect(404);
    again.close(secretaryOf(desas.get(0)), 2).expect(200);

    var log = as("82.03", Role.OPERATOR, null).get("/api/audit?region=" + district).expect(200);
    assertThat(log.text())
        .contains("PERIOD_CLOSED", "PERIOD_REOPENED", "Satu desa menyusul", "\"accepted\":\"1\"");
  }

  @Test
  void the_same_act_again_is_success_and_an_act_too_late_is_told_how_things_stand() {
    var desa = village(2);
    var she = secretaryOf(desa);
    var district = secretaryOf(DISTRICT);
    var books = new Books(desa, SEPTEMBER.toString());
    books.accept(district, 1).expect(409, "PERIOD_MOVED_ON");
    var first = books.close(she, 1).expect(200).json().at("/closed/at").stringValue();
    assertThat(books.close(chairOf(desa), 1).expect(200).json().at("/closed/at").stringValue())
        .isEqualTo(first);
    var refused = books.close(she, 2).expect(409, "PERIOD_MOVED_ON").json();
    assertThat(refused.at("/stored/state").stringValue()).isEqualTo("CLOSED");
    books.accept(district, 1).expect(200);
    books.accept(district, 1).expect(200);
    books.reopen(district, 1, "Ada yang kurang").expect(200);
    books.reopen(district, 1, "Ada yang kurang").expect(200);
    books.reopen(district, 1, "Alasan lain").expect(409, "PERIOD_MOVED_ON");
    books.close(she, 1).expect(409, "PERIOD_MOVED_ON");
    books.close(she, 2).expect(200);
    new Books(desa, OCTOBER.toString()).close(she, 1).expect(200);
    books.reopen(district, 2, "Lagi").expect(409, "LATER_PERIOD_CLOSED");
    new Books(desa, NOW.toString()).close(she, 1).expect(409, "PERIOD_NOT_ENDED");
  }

  @Test
  void who_may_do_what() {
    var desa = village(3);
    var books = new Books(desa, SEPTEMBER.toString());
    var pokja = as(desa, Role.KETUA_POKJA, Field.POKJA_III);
    books.close(pokja, 1).expect(403, "NOT_ALLOWED");
    books.close(as(desa, Role.BENDAHARA, null), 1).expect(403);
    books.close(secretaryOf(DISTRICT), 1).expect(403);
    books.close(secretaryOf(village(4)), 1).expect(404);
    books.close(secretaryOf("82.04.08"), 1).expect(404);
    books.close(chairOf(desa), 1).expect(200);
    books.accept(secretaryOf(desa), 1).expect(403);
    books.accept(secretaryOf(REGENCY), 1).expect(403);
    books.accept(as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_III), 1).expect(403);
    books.reopen(secretaryOf(desa), 1, "Mau ubah").expect(403);
    books.accept(chairOf(DISTRICT), 1).expect(200);
    visitor().get(books.path()).expect(401);
    secretaryOf(village(4)).get(books.path()).expect(404);
    secretaryOf(village(4)).get(books.path() + "/figures").expect(404);
    // A Pokja officer reads of her own bidang alone.
    send(desa, OCTOBER, "4");
    var meeting = SampleReport.of(desa, "SEKRETARIAT", "S-08").on(OCTOBER.atDay(2).toString());
    secretaryOf(desa).put("/api/activities/" + SampleReport.id(), meeting.body()).expect(201);
    var october = new Books(desa, OCTOBER.toString());
    october.close(secretaryOf(desa), 1).expect(200);
    assertThat(october.figures(pokja, "field").get("rows").findValuesAsString("field"))
        .containsExactly("POKJA_III");
    assertThat(october.figures(secretaryOf(desa), "field").get("rows")).hasSize(2);
  }

  @Test
  void bad_requests_are_told_what_is_wrong() {
    var she = secretaryOf(village(4));
    for (var period : List.of("2026-13", "2026-S3", "26", "1999", "2026-1", "x")) {
      she.get("/api/periods/" + village(4) + "/" + period).expect(422, "INVALID");
    }
    var books = new Books(village(4), SEPTEMBER.toString());
    books.close(she, 0).expect(409);
    she.put(books.path() + "/closings/x", Map.of()).expect(422);
    she.put(books.path() + "/closings/1", "[]").expect(400);
    books.reopen(secretaryOf(DISTRICT), 1, " ").expect(422, "INVALID");
    she.get(books.path() + "/figures?by=month").expect(422);
    she.get("/api/periods/" + village(4) + "?year=1999").expect(422);
    secretaryOf(REGENCY).get("/api/periods/82.03.99/2026-09").expect(404);
    var year = she.get("/api/periods/" + village(4) + "?year=" + NOW.getYear()).expect(200).json();
    assertThat(year.get("items")).hasSize(15);
  }

  @Test
  void a_report_that_arrives_during_the_closing_is_either_in_or_late() throws Exception {
    var desa = village(5);
    var she = secretaryOf(desa);
    for (var round = 1; round <= 6; round++) {
      var month = OCTOBER.minusMonths(9 - round);
      var books = new Books(desa, month.toString());
      var calls = new ArrayList<Callable<Integer>>();
      for (var n = 0; n < 16; n++) {
        calls.add(() -> {
          send(desa, month, "1");
          return 201;
        });
      }
      for (var n = 0; n < 3; n++) {
        calls.add(8, () -> books.close(she, 1).status());
      }
      try (var pool = Executors.newFixedThreadPool(8)) {
        for (var call : pool.invokeAll(calls)) {
          assertThat(call.get()).isIn(200, 201);
        }
      }
      var seen = books.seenBy(she);
      assertThat(seen.get("reports").intValue() + seen.get("late").intValue()).isEqualTo(16);
      var page = books.figures(she, "");
      var counted = page.at("/rows/0/activities/submitted").asInt(0);
      assertThat(counted).isEqualTo(seen.get("reports").intValue());
      var values = books.figures(she, "indicator").at("/rows/0/activities/submitted").asInt(0);
      assertThat(values).isEqualTo(counted);
      assertThat(live(she, desa, month)).isEqualTo(16);
    }
  }

  @Test
  void a_semester_and_a_year_are_closed_like_a_month() {
    var desa = village(6);
    var she = secretaryOf(desa);
    var year = NOW.getYear() - 1;
    send(desa, YearMonth.of(year, 8), "10");
    send(desa, YearMonth.of(year, 10), "12");
    for (var period : List.of(year + "-S2", String.valueOf(year))) {
      var books = new Books(desa, period);
      assertThat(books.close(she, 1).expect(200).json().get("reports").intValue()).isEqualTo(2);
      // Families with a garden are a state: the latest value counts, not the sum.
      assertThat(books.figures(she, "indicator").at("/rows/0/value/current").stringValue())
          .isEqualTo("12");
    }
    send(desa, YearMonth.of(year, 11), "15");
    assertThat(new Books(desa, year + "-S2").seenBy(she).get("late").intValue()).isEqualTo(1);
    assertThat(new Books(desa, (year + 1) + "-S1").seenBy(she).get("carried").intValue())
        .isEqualTo(1);
  }

  @Test
  void figures_of_a_closed_period_cannot_be_changed_even_by_hand() {
    var desa = village(0);
    send(desa, SEPTEMBER.minusMonths(3), "10");
    new Books(desa, SEPTEMBER.minusMonths(3).toString()).close(secretaryOf(desa), 1).expect(200);
    assertThatThrownBy(() -> db.sql("update closing_figure set value_current = 0").update())
        .hasMessageContaining("never change");
    assertThatThrownBy(() -> db.sql("delete from closing_report").update())
        .hasMessageContaining("never change");
  }

  private UUID send(String region, YearMonth month, String value) {
    var id = SampleReport.id();
    var report = chillies(region).on(month.atDay(5).toString()).results("III-01.1", value);
    secretaryOf(region).put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private int live(Client she, String region, YearMonth month) {
    JsonNode rows =
        she.get("/api/totals?region=%s&from=%s&to=%s".formatted(region, month, month))
            .expect(200)
            .json()
            .get("rows");
    return rows.get(0).at("/activities/submitted").intValue();
  }

  private String village(int number) {
    return villages(DISTRICT).get(number);
  }

  private List<String> villages(String district) {
    return db.sql("select code from region where code like :like and valid_to is null order by 1")
        .param("like", district + ".%")
        .query(String.class)
        .list();
  }
}
