package id.jejak.serving;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is a problem that says what was wrong, and never a 500.
class RequestsHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.29.2001";

  @Test
  void an_address_that_does_not_exist_is_a_problem_too() {
    secretaryOf(VILLAGE).get("/api/nothing").expect(404, "NOT_FOUND");
    secretaryOf(VILLAGE).post("/api/nothing", Map.of()).expect(404, "NOT_FOUND");
    visitor().get("/api/activities/x/y/z").expect(404, "NOT_FOUND");
    visitor().get("/api/regions/82.04/").expect(404, "NOT_FOUND");
  }

  @Test
  void a_screen_of_the_app_may_have_a_region_code_in_its_address() {
    assertThat(visitor().get("/app/tim/82.04").expect(200).text()).contains("id=\"app\"");
    visitor().get("/app/gone.js").expect(404);
  }

  @Test
  void another_method_or_kind_of_content_is_refused() {
    var she = secretaryOf(VILLAGE);
    she.delete("/api/activities").expect(405, "METHOD_NOT_ALLOWED");
    she.put("/api/catalog", Map.of()).expect(405, "METHOD_NOT_ALLOWED");
    she.sendRaw(
            "PUT",
            "/api/activities/" + SampleReport.id(),
            "regionCode=82.04",
            "X-Jejak",
            "1",
            "Content-Type",
            "application/x-www-form-urlencoded")
        .expect(415, "WRONG_MEDIA_TYPE");
    she.sendRaw("GET", "/api/catalog", "", "Accept", "application/xml").expect(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,2",
        "nul",
        "{\"a\":1,}",
        "{'a':1}",
        "{\"a\":NaN}",
        "\"text\"x",
        "{\"a\":1}{\"b\":2}x"
      })
  void what_is_no_json_is_told_so(String body) {
    put(body).expect(400, "MALFORMED");
  }

  @Test
  void deep_nesting_is_refused_before_it_costs_anything() {
    put("[".repeat(100_000)).expect(400, "MALFORMED");
    put("{\"a\":".repeat(50_000)).expect(400, "MALFORMED");
    put("[".repeat(900) + "]".repeat(900)).expect(400, "MALFORMED");
  }

  @Test
  void a_number_with_thousands_of_digits_is_refused() {
    put("{\"participantsMale\":" + "9".repeat(5_000) + "}").expect(400, "MALFORMED");
    put("{\"participantsMale\":1e999999999}").expect(422, "INVALID");
  }

  @Test
  void bytes_that_are_no_utf8_are_refused() throws IOException {
    assertThat(raw(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}))
        .startsWith("HTTP/1.1 400 ");
    assertThat(raw(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void a_body_that_is_too_large_is_refused_by_its_announced_length() {
    var longText = "x".repeat(600 * 1024);
    put("{\"narrative\":\"" + longText + "\"}").expect(413, "TOO_LARGE");
    var she = secretaryOf(VILLAGE);
    she.post("/api/session", Map.of("username", longText, "password", "x")).expect(413);
    var batch = "{\"activities\":[\"" + "x".repeat(9 * 1024 * 1024) + "\"]}";
    she.post("/api/activities/batch", batch).expect(413, "TOO_LARGE");
  }

  @Test
  void a_body_that_is_too_large_is_refused_while_it_comes() throws IOException {
    var answer = chunked("/api/session", 700 * 1024);
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/activities?field=POKJA_V",
        "/api/activities?state=DRAFT",
        "/api/activities?limit=many",
        "/api/activities?limit=0",
        "/api/activities?limit=201",
        "/api/activities?limit=99999999999",
        "/api/activities?own=perhaps",
        "/api/activities?waiting=perhaps",
        "/api/activities?from=yesterday",
        "/api/activities?from=2026-02-30",
        "/api/activities?to=%2B999999999-12-31",
        "/api/activities?from=-999999999-01-01",
        "/api/activities?after=nowhere",
        "/api/activities?after=2026-11-20_x",
        "/api/activities?region=82.4",
        "/api/activities?region=%00",
        "/api/activities?type=%00",
        "/api/activities?indicator=%00",
        "/api/activities?q=%00",
        "/api/activities/no-id",
        "/api/activities/1-1-1-1-1-1",
        "/api/changes?since=yesterday",
        "/api/changes?since=1-",
        "/api/changes?since=99999999999999999999-1",
        "/api/totals?from=2026-11&to=2026-13",
        "/api/totals?from=2026-11&to=2026-10",
        "/api/totals?from=2000-01&to=2026-01",
        "/api/totals?from=%2B999999999-01&to=%2B999999999-02",
        "/api/totals?from=2026-11&to=2026-11&by=village",
        "/api/totals?from=2026-11&to=2026-11&region=x",
        "/api/totals",
        "/api/regions?parent=x"
      })
  void a_parameter_of_the_wrong_kind_is_named(String path) {
    var problem = secretaryOf(VILLAGE).get(path).expect(422, "INVALID").json();
    assertThat(problem.get("detail").stringValue()).isNotBlank();
  }

  @Test
  void a_wrong_member_is_named_wherever_it_stands() {
    var she = secretaryOf(VILLAGE);
    var path = "/api/activities/" + SampleReport.id();
    expectField(she.post(path + "/review", Map.of("revision", "x")), "revision");
    expectField(she.post(path + "/review", Map.of("revisi", 1)), "revisi");
    expectField(she.post(path + "/publication", Map.of("published", "x")), "published");
    expectField(
        she.post(
            "/api/activities/review/batch",
            Map.of("decisions", java.util.List.of(Map.of("id", "no-id")))),
        "decisions[0].id");
    expectField(she.post("/api/activities/batch", Map.of("activities", "x")), "activities");
    expectField(she.post(path + "/withdraw", Map.of("reason", "x".repeat(1_001))), "reason");
  }

  @Test
  void health_and_errors_are_answered_without_a_session() {
    visitor().get("/api/health").expect(200);
    visitor().get("/error").expect(404, "NOT_FOUND");
    assertThat(visitor().get("/api/keys").expect(200).json()).isNotEmpty();
  }

  private static void expectField(Answer answer, String field) {
    assertThat(answer.expect(422, "INVALID").json().get("errors").findValuesAsString("field"))
        .contains(field);
  }

  private Answer put(String body) {
    return secretaryOf(VILLAGE).put("/api/activities/" + SampleReport.id(), body);
  }

  // The HTTP client of Java sends nothing but UTF-8 and announced lengths; a socket does.
  private String raw(byte[] body) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      var out = socket.getOutputStream();
      out.write(head("/api/session", "Content-Length: " + body.length));
      out.write(body);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String chunked(String path, int size) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      var out = socket.getOutputStream();
      out.write(head(path, "Transfer-Encoding: chunked"));
      var chunk = "\"" + "x".repeat(size - 2) + "\"";
      out.write(
          (Integer.toHexString(size) + "\r\n" + chunk + "\r\n0\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] head(String path, String length) {
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nX-Jejak: 1\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\n"
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
