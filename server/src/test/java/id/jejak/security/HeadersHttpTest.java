package id.jejak.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every kind of answer tells the browser to refuse, and that no page needs to be trusted with
/// more.
class HeadersHttpTest extends HttpTest {
  private static final String DESA = "82.06.02.2001";
  private static final String KECAMATAN = "82.06.02";
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:",
          Pattern.CASE_INSENSITIVE);
  private UUID report;
  private UUID published;

  @BeforeEach
  void a_report_and_a_published_one() {
    report = submitted();
    published = submitted();
    var path = "/api/activities/" + published;
    var reviewer = secretaryOf(KECAMATAN);
    reviewer.post(path + "/review", Map.of("revision", 1, "decision", "APPROVED")).expect(200);
    reviewer.post(path + "/publication", Map.of("published", true)).expect(200);
  }

  @Test
  void every_kind_of_answer_carries_the_same_strict_headers() {
    for (var answer : everyKind()) {
      var what = answer.response().uri().toString();
      var policy = answer.header("Content-Security-Policy");
      assertThat(policy)
          .as(what)
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
          .doesNotContain("unsafe", "http:", "*");
      assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
      assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).as(what).contains("microphone=()");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
      assertThat(answer.header("Content-Type")).as(what).isNotEmpty();
      assertThat(answer.header("Access-Control-Allow-Origin")).as(what).isEmpty();
      for (var talkative : List.of("Server", "X-Powered-By", "X-Application-Context")) {
        assertThat(answer.header(talkative)).as(what).isEmpty();
      }
    }
  }

  @Test
  void no_page_holds_script_or_style_of_its_own() {
    var pages = new ArrayList<Answer>();
    for (var answer : everyKind()) {
      if (answer.header("Content-Type").startsWith("text/html")) {
        pages.add(answer);
        assertThat(INLINE.matcher(answer.text()).results().map(found -> found.group()).toList())
            .as(answer.response().uri().toString())
            .isEmpty();
      }
    }
    assertThat(pages).hasSizeGreaterThan(6);
  }

  @Test
  void what_an_officer_reads_is_kept_by_no_browser_that_was_not_told_to() {
    var she = secretaryOf(DESA);
    for (var path : List.of("/api/session", "/api/activities", "/api/officers", "/api/sessions")) {
      assertThat(she.get(path).expect(200).header("Cache-Control")).as(path).contains("no-store");
    }
    assertThat(she.get("/api/activities/" + UUID.randomUUID()).header("Cache-Control"))
        .contains("no-store");
    assertThat(she.get("/api/catalog").header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void what_is_refused_before_any_filter_is_a_problem_too() {
    for (var path : List.of("/api/officers/%00", "/app/..%2f..%2fetc", "/kegiatan/a%5cb")) {
      var answer = visitor().get(path).expect(400, "MALFORMED");
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void behind_a_proxy_with_https_the_browser_is_told_to_stay_there() {
    var secure = visitor().sendRaw("GET", "/", "", "X-Forwarded-Proto", "https");
    assertThat(secure.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(visitor().get("/").header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void tokens_lie_in_cookies_that_no_script_and_no_other_host_reaches() {
    secretaryOf(DESA);
    var form = Map.of("username", DESA + "-SEKRETARIS", "password", PASSWORD);
    var plain = visitor().post("/api/session", form).expect(200);
    var secure =
        visitor()
            .sendRaw(
                "POST",
                "/api/session",
                json.writeValueAsString(form),
                "X-Jejak",
                "1",
                "Content-Type",
                "application/json",
                "X-Forwarded-Proto",
                "https")
            .expect(200);
    var tokens = cookies(secure).stream().filter(one -> !one.contains("jejak-officer=")).toList();
    assertThat(tokens).hasSizeGreaterThan(1);
    assertThat(tokens)
        .allSatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-jejak")
                .contains("Path=/", "HttpOnly", "Secure", "SameSite=Lax")
                .doesNotContain("Domain"));
    assertThat(cookies(plain))
        .allSatisfy(cookie -> assertThat(cookie).startsWith("jejak").doesNotContain("Secure"));
    var token = tokens.getFirst().split(";")[0];
    visitor()
        .sendRaw("GET", "/api/session", "", "Cookie", token, "X-Forwarded-Proto", "https")
        .expect(200);
    var unprefixed = token.replace("__Host-", "");
    visitor()
        .sendRaw("GET", "/api/session", "", "Cookie", unprefixed, "X-Forwarded-Proto", "https")
        .expect(401);
  }

  @Test
  void no_write_is_taken_from_a_form_of_another_site() {
    var paths = visitor().get("/api/openapi.json").expect(200).json().get("paths");
    var she = secretaryOf(DESA);
    for (var path : paths.propertyNames()) {
      for (var method : paths.get(path).propertyNames()) {
        if (List.of("post", "put", "patch", "delete").contains(method)) {
          var address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
          she.sendRaw(
                  method.toUpperCase(Locale.ROOT),
                  address,
                  "a=1",
                  "Content-Type",
                  "application/x-www-form-urlencoded",
                  "Origin",
                  "https://lain.example")
              .expect(403, "HEADER_MISSING");
        }
      }
    }
    var asked =
        she.sendRaw(
            "OPTIONS",
            "/api/session",
            "",
            "Origin",
            "https://lain.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "X-Jejak");
    assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(asked.header("Access-Control-Allow-Headers")).isEmpty();
  }

  private List<Answer> everyKind() {
    var she = secretaryOf(DESA);
    var answers = new ArrayList<Answer>();
    for (var path :
        List.of(
            "/",
            "/wilayah/" + DESA,
            "/wilayah/" + DESA + "/kegiatan",
            "/wilayah/" + DESA + "/data.csv",
            "/cari?q=weda",
            "/kegiatan/" + published,
            "/kegiatan/" + published + "/laporan.pdf",
            "/kegiatan/" + report,
            "/tidak-ada",
            "/error",
            "/app/",
            "/app/kegiatan/baru",
            "/app/index.html",
            "/api/openapi.json",
            "/api/health",
            "/api/catalog",
            "/api/tidak-ada",
            "/api/regions/x",
            "/metrics")) {
      answers.add(visitor().get(path));
    }
    answers.add(visitor().get(scriptOfTheApp()).expect(200));
    answers.add(visitor().get("/api/session").expect(401));
    answers.add(visitor().sendRaw("POST", "/api/session", "{}").expect(403));
    answers.add(she.get("/api/session").expect(200));
    answers.add(she.get("/api/activities/" + report).expect(200));
    answers.add(she.get("/api/activities/" + report + "/laporan.pdf").expect(200));
    answers.add(she.post("/api/activities/batch", "{").expect(400));
    answers.add(she.put("/api/catalog", Map.of()).expect(405));
    return answers;
  }

  private String scriptOfTheApp() {
    var page = visitor().get("/app/index.html").expect(200).text();
    var found = Pattern.compile("src=\"(/app/assets/[^\"]+\\.js)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private UUID submitted() {
    var id = SampleReport.id();
    secretaryOf(DESA).put("/api/activities/" + id, SampleReport.chillies(DESA).body()).expect(201);
    return id;
  }

  private static List<String> cookies(Answer answer) {
    return answer.response().headers().allValues("Set-Cookie");
  }
}
