package id.jejak.activity;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of a report, on both sides of each.
class ReportLimitsHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.06.2001";
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

  record Case(String member, @Nullable Object value, String field) {
    @Override
    public String toString() {
      var text = String.valueOf(value);
      return member + " = " + (text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }
  }

  private static Case wrong(String member, @Nullable Object value) {
    return new Case(member, value, member);
  }

  private static Case wrong(String member, Object value, String field) {
    return new Case(member, value, field);
  }

  static Stream<Case> refused() {
    return Stream.of(
        wrong("title", "x".repeat(201)),
        wrong("title", 5),
        wrong("title", "a\u0000b"),
        wrong("place", "x".repeat(201)),
        wrong("narrative", "x".repeat(5_001)),
        wrong("obstacles", "x".repeat(5_001)),
        wrong("partners", "x".repeat(501)),
        wrong("onBehalfOf", "x".repeat(201)),
        wrong("deviceTime", "x".repeat(61)),
        wrong("regionCode", null),
        wrong("regionCode", ""),
        wrong("regionCode", "  "),
        wrong("regionCode", "82-04"),
        wrong("regionCode", 82),
        wrong("field", null),
        wrong("field", ""),
        wrong("field", "POKJA_V"),
        wrong("typeCode", null),
        wrong("typeCode", " "),
        wrong("typeCode", "III-98"),
        wrong("typeCode", "IV-01"),
        wrong("startDate", null),
        wrong("startDate", ""),
        wrong("startDate", "20-11-2026"),
        wrong("startDate", "2026-02-29"),
        wrong("startDate", "2019-12-31"),
        wrong("startDate", "-999999999-01-01"),
        wrong("startDate", "+999999999-01-01"),
        wrong("endDate", "2026-11-19"),
        wrong("endDate", "2027-11-21"),
        wrong("endDate", "soon"),
        wrong("startTime", "25:00"),
        wrong("participantsMale", null),
        wrong("participantsMale", -1),
        wrong("participantsMale", 1_000_001),
        wrong("participantsMale", 4.5),
        wrong("participantsMale", "4"),
        wrong("participantsMale", 1e30),
        wrong("participantsFemale", null),
        wrong("participantsFemale", 99_999_999_999L),
        wrong("cadres", -1),
        wrong("families", 1_000_001),
        wrong("method", "SEMINAR"),
        wrong("baseRevision", -1),
        wrong("baseRevision", "0"),
        wrong("location", "here"),
        wrong("location", Map.of("latitude", 1), "location.longitude"),
        wrong("location", Map.of("latitude", 91, "longitude", 0), "location.latitude"),
        wrong("location", Map.of("latitude", 0, "longitude", 181), "location.longitude"),
        wrong("location", Map.of("latitude", 0, "longitude", 0, "height", 3), "location.height"),
        wrong("results", "none"),
        wrong("results", List.of(1), "results[0]"),
        wrong("results", List.of(result("III-01.2", "1.234")), "results[0].value"),
        wrong("results", List.of(result("III-01.2", "-1")), "results[0].value"),
        wrong("results", List.of(result("III-01.2", "1000000000000.01")), "results[0].value"),
        wrong("results", List.of(result("III-01.2", "1e3")), "results[0].value"),
        wrong("results", List.of(result("III-01.2", "12,5")), "results[0].value"),
        wrong("results", List.of(result("III-01.2", "")), "results[0].value"),
        wrong("results", List.of(result("III-02.1", "1")), "results[0].indicator"),
        wrong(
            "results",
            List.of(result("III-01.2", "1"), result("III-01.2", "1")),
            "results[1].indicator"),
        wrong(
            "results",
            List.of(Map.of("indicator", "III-01.2", "value", "1", "unit", "kg")),
            "results[0].unit"),
        wrong(
            "results",
            IntStream.range(0, 5).mapToObj(n -> result("III-01." + n, "1")).toList(),
            "results"),
        wrong("costs", List.of(Map.of("source", "BOS", "amount", "1")), "costs[0].source"),
        wrong("costs", List.of(Map.of("source", "APBN")), "costs[0].amount"),
        wrong(
            "costs",
            IntStream.range(0, 13).mapToObj(n -> Map.of("source", "APBN", "amount", "1")).toList(),
            "costs"),
        wrong("photos", List.of(Map.of("sha256", "abc")), "photos[0].sha256"),
        wrong("photos", List.of(Map.of("sha256", "A".repeat(64))), "photos[0].sha256"),
        wrong("photos", List.of(photo(1, "x".repeat(201))), "photos[0].caption"),
        wrong("photos", List.of(photo(1, ""), photo(1, "")), "photos"),
        wrong("photos", IntStream.range(0, 7).mapToObj(n -> photo(n, "")).toList(), "photos"),
        wrong(
            "photos",
            List.of(Map.of("sha256", "a".repeat(64), "private", "yes")),
            "photos[0].private"),
        wrong("photos", List.of(taken("20 Nov 2026")), "photos[0].takenAt"),
        wrong("photos", List.of(taken("2026-11-20")), "photos[0].takenAt"),
        wrong("photos", List.of(taken("2026-02-30T09:00:00")), "photos[0].takenAt"),
        wrong("photos", List.of(taken("2026-11-20T25:00:00")), "photos[0].takenAt"),
        wrong("photos", List.of(taken("2026-11-20T09:00:00+09:00")), "photos[0].takenAt"),
        wrong("photos", List.of(taken("0000-11-20T09:00:00")), "photos[0].takenAt"),
        wrong("photos", List.of(taken("+99999-11-20T09:00:00")), "photos[0].takenAt"),
        wrong("photos", List.of(located(Map.of("latitude", 1))), "photos[0].location.longitude"),
        wrong(
            "photos",
            List.of(located(Map.of("latitude", -90.1, "longitude", 0))),
            "photos[0].location.latitude"),
        wrong(
            "photos",
            List.of(located(Map.of("latitude", 0, "longitude", 0, "accuracyMeters", -1))),
            "photos[0].location.accuracyMeters"),
        wrong(
            "photos",
            List.of(located(Map.of("latitude", 0, "longitude", 0, "altitude", 3))),
            "photos[0].location.altitude"),
        wrong("nik", "8204010101010001"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_beyond_a_limit_is_refused_by_name(Case wrong) {
    var body = chillies(VILLAGE).body();
    body.put(wrong.member(), wrong.value());
    var errors = send(body).expect(422, "INVALID").json().get("errors");
    assertThat(errors.findValuesAsString("field")).contains(wrong.field());
    assertThat(errors.findValuesAsString("detail"))
        .allSatisfy(text -> assertThat(text).isNotBlank());
  }

  static Stream<Case> accepted() {
    return Stream.of(
        wrong("title", "x".repeat(200)),
        wrong("title", "🌶".repeat(200)), // 200 characters, as people count
        wrong("narrative", "ñ".repeat(5_000)),
        wrong("obstacles", "x".repeat(5_000)),
        wrong("startDate", "2020-01-01"),
        wrong("endDate", "2026-11-20"),
        wrong("endDate", null),
        wrong("startTime", "23:59"),
        wrong("participantsMale", 0),
        wrong("participantsMale", 1_000_000),
        wrong("location", Map.of("latitude", -90, "longitude", 180)),
        wrong("location", Map.of("latitude", -0.631, "longitude", 127.484, "accuracyMeters", 12)),
        wrong("results", List.of()),
        wrong("results", List.of(result("III-01.2", "0"))),
        wrong("results", List.of(result("III-01.2", "1000000000000"))),
        wrong("results", List.of(result("III-01.2", "12345678901.25"))),
        wrong("results", List.of(Map.of("indicator", "III-01.2", "value", 12345678.5))),
        wrong("results", List.of(Map.of("indicator", "III-01.2", "value", 7))),
        wrong("costs", List.of(Map.of("source", "APBDES", "amount", "1500000"))),
        wrong("photos", IntStream.range(0, 6).mapToObj(n -> photo(n, "x".repeat(200))).toList()),
        wrong("photos", List.of(taken("1999-12-31T23:59:59"))),
        wrong("photos", List.of(taken("2026-11-20T09:12"))),
        wrong("photos", List.of(located(Map.of("latitude", -90, "longitude", 180)))),
        wrong("method", ""),
        wrong("place", "  "),
        wrong("deviceTime", "2026-11-20T21:04:11+09:00"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void what_is_within_a_limit_is_accepted_and_comes_back(Case right) {
    var id = SampleReport.id();
    var body = chillies(VILLAGE).body();
    body.put(right.member(), right.value());
    secretaryOf(VILLAGE).put("/api/activities/" + id, body).expect(201);
    var held = secretaryOf(VILLAGE).get("/api/activities/" + id).expect(200).json();
    if (right.value() instanceof String text && !text.isBlank()) {
      assertThat(held.get(right.member()).stringValue()).isEqualTo(text);
    }
  }

  @Test
  void the_day_of_an_activity_is_a_day_of_the_village() {
    var today = LocalDate.now(WIT);
    send(chillies(VILLAGE).on(today.toString()).body()).expect(201);
    send(chillies(VILLAGE).on(today.plusDays(1).toString()).body()).expect(201);
    var refusal = send(chillies(VILLAGE).on(today.plusDays(2).toString()).body()).expect(422);
    assertThat(refusal.json().get("detail").stringValue())
        .isEqualTo("Tanggal tidak boleh sesudah besok.");
  }

  @Test
  void half_of_a_letter_is_refused_wherever_it_stands() {
    for (var member : List.of("title", "narrative", "place", "partners")) {
      var body =
          json.writeValueAsString(chillies(VILLAGE).without(member).with(member, "ganti").body())
              .replace("ganti", "\\ud83c");
      secretaryOf(VILLAGE).put("/api/activities/" + SampleReport.id(), body).expect(422, "INVALID");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "5", "\"text\""})
  void a_body_that_is_no_report_names_what_is_missing(String body) {
    var errors =
        secretaryOf(VILLAGE)
            .put("/api/activities/" + SampleReport.id(), body)
            .expect(422)
            .json()
            .get("errors");
    assertThat(errors.findValuesAsString("field"))
        .contains(
            "regionCode",
            "field",
            "typeCode",
            "startDate",
            "participantsMale",
            "participantsFemale");
  }

  @Test
  void a_report_without_a_title_gets_that_of_its_type() {
    var id = SampleReport.id();
    secretaryOf(VILLAGE)
        .put("/api/activities/" + id, chillies(VILLAGE).without("title").body())
        .expect(201);
    assertThat(secretaryOf(VILLAGE).get("/api/activities/" + id).json().get("title").stringValue())
        .isNotBlank();
  }

  private Answer send(Map<String, Object> body) {
    return secretaryOf(VILLAGE).put("/api/activities/" + SampleReport.id(), body);
  }

  private static Map<String, Object> taken(String at) {
    return Map.of("sha256", "a".repeat(64), "takenAt", at);
  }

  private static Map<String, Object> located(Map<String, ? extends Object> location) {
    return Map.of("sha256", "b".repeat(64), "location", location);
  }

  private static Map<String, Object> result(String indicator, String value) {
    return Map.of("indicator", indicator, "value", value);
  }

  private static Map<String, Object> photo(int number, String caption) {
    return Map.of("sha256", "%064d".formatted(number), "caption", caption);
  }
}
