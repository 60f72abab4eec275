package id.jejak.serving;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.officer.OfficerForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API is complete, and it is true.
class OpenApiHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.11.2001";
  private static final String DISTRICT = "82.04.11";

  @Autowired private List<RequestMappingHandlerMapping> mappings;
  private JsonNode document;

  @BeforeEach
  void read() {
    document = visitor().get("/api/openapi.json").expect(200).json();
  }

  @Test
  void every_call_is_described_and_nothing_else() {
    var described = new TreeSet<String>();
    for (var path : document.get("paths").propertyNames()) {
      document
          .get("paths")
          .get(path)
          .propertyNames()
          .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path));
    }
    var mapped = new TreeSet<String>();
    for (var mapping : mappings) {
      for (var info : mapping.getHandlerMethods().keySet()) {
        for (var path : info.getPatternValues()) {
          if (path.startsWith("/api/") && !path.startsWith("/api/openapi.json")) {
            info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .forEach(method -> mapped.add(method + " " + path));
          }
        }
      }
    }
    assertThat(described).isEqualTo(mapped);
    assertThat(mapped).hasSizeGreaterThan(25);
  }

  @Test
  void the_app_is_built_against_this_description() throws IOException {
    var told = (ObjectNode) document;
    told.remove("servers");
    var kept = Path.of("../docs/openapi.json");
    var renewed = Path.of("target/openapi.json");
    Files.writeString(
        renewed, json.writerWithDefaultPrettyPrinter().writeValueAsString(told) + "\n");
    assertThat(json.readTree(Files.readString(kept)))
        .as("renew it: cp server/target/openapi.json docs/ && npm run types --prefix app")
        .isEqualTo(told);
  }

  @Test
  void every_file_that_is_sent_is_described_and_its_example_is_understood() {
    var imports = "/api/regions/imports/";
    assertThat(example("/api/rosters/{id}", "put", "application/octet-stream"))
        .startsWith("Kode wilayah;Nama;Jabatan;");
    understood("POST", imports + "boundaries", "application/geo+json");
    understood("POST", imports + "coordinates", "text/csv");
    var update = example(imports + "updates/{id}", "put", "text/csv");
    assertThat(update).startsWith("code,name\n");
  }

  // Of a region that is not there, so that no map changes by it.
  private void understood(String method, String path, String type) {
    var body = example(path, method.toLowerCase(Locale.ROOT), type).replace("82.04.08", "82.04.99");
    var told =
        as("82.04", Role.OPERATOR, null)
            .sendRaw(method, path, body, "X-Jejak", "1", "Content-Type", type)
            .expect(200)
            .json();
    assertThat(told.get("bad").longValue()).isEqualTo(1);
    assertThat(told.get("rows").toString()).contains("tidak ada di sini");
  }

  private String example(String path, String method, String type) {
    var body = document.get("paths").get(path).get(method).get("requestBody");
    assertThat(body.path("description").asString("")).as(path).isNotBlank();
    return body.get("content").get(type).get("example").stringValue();
  }

  @Test
  void no_call_speaks_of_what_stays_inside_the_server() {
    var names = document.get("paths").findValuesAsString("name");
    assertThat(names).doesNotContain("user", "request", "query", "address");
    assertThat(document.at("/components/schemas").propertyNames())
        .doesNotContain("CurrentUser", "Grant", "JsonNode", "ActivityQuery");
    assertThat(document.toString()).doesNotContain("*/*");
  }

  @Test
  void every_reference_leads_somewhere() {
    for (var reference : document.findValuesAsString("$ref")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void every_refusal_is_a_problem_and_every_write_names_its_header() {
    for (var path : document.get("paths").propertyNames()) {
      var calls = document.get("paths").get(path);
      for (var method : calls.propertyNames()) {
        var call = calls.get(method);
        assertThat(call.get("responses").has("503")).as(method + path).isTrue();
        for (var status : call.get("responses").propertyNames()) {
          if (status.startsWith("4") || status.startsWith("5")) {
            assertThat(call.at("/responses/" + status + "/content").propertyNames())
                .containsExactly("application/problem+json");
          }
        }
        if (List.of("post", "put", "patch", "delete").contains(method)) {
          assertThat(call.get("parameters").findValuesAsString("name"))
              .as(method + path)
              .contains("X-Jejak");
          assertThat(call.get("responses").has("403")).isTrue();
        }
      }
    }
    for (var status : List.of("400", "401", "403", "404", "409", "413", "422", "503")) {
      assertThat(document.at("/paths/~1api~1activities~1{id}/put/responses").has(status))
          .as(status)
          .isTrue();
    }
    assertThat(document.at("/paths/~1api~1session/post/responses").has("429")).isTrue();
  }

  @Test
  void the_body_of_a_report_is_the_one_that_intake_reads() throws ClassNotFoundException {
    var report = document.at("/components/schemas/Report");
    var members =
        Arrays.stream(Class.forName("id.jejak.activity.Report").getRecordComponents())
            .map(part -> part.getName())
            .toList();
    assertThat(report.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(members);
    assertThat(report.get("additionalProperties").booleanValue()).isFalse();
    assertThat(report.at("/properties/title/maxLength").intValue()).isEqualTo(200);
    assertThat(report.at("/properties/narrative/maxLength").intValue()).isEqualTo(5_000);
    assertThat(report.at("/properties/photos/maxItems").intValue()).isEqualTo(6);
    assertThat(report.at("/properties/participantsMale/maximum").intValue()).isEqualTo(1_000_000);
    assertThat(report.get("required").valueStream().map(name -> name.stringValue()))
        .containsExactlyInAnyOrder(
            "regionCode",
            "field",
            "typeCode",
            "startDate",
            "participantsMale",
            "participantsFemale");
  }

  @Test
  void real_answers_have_the_described_shape() {
    var she = secretaryOf(VILLAGE);
    var id = SampleReport.id();
    var path = "/api/activities/" + id;
    var body =
        chillies(VILLAGE)
            .results("III-01.1", "18", "III-01.2", "240.5")
            .photo("cd".repeat(32))
            .with("location", Map.of("latitude", -0.63, "longitude", 127.48))
            .with("costs", List.of(Map.of("source", "APBDES", "amount", "1500000")))
            .body();
    assertFits("Report", json.valueToTree(body));
    check("put", "/api/activities/{id}", she.put(path, body).expect(201));
    check("put", "/api/activities/{id}", she.put(path, body).expect(200));
    check("put", "/api/activities/{id}", she.put(path, chillies(VILLAGE).body()).expect(409));
    check("put", "/api/activities/{id}", she.put(path, Map.of()).expect(422));
    check("put", "/api/activities/{id}", she.put(path, "{").expect(400));
    check("put", "/api/activities/{id}", visitor().put(path, body).expect(401));
    check("put", "/api/activities/{id}", secretaryOf("82.04.11.2002").put(path, body).expect(403));
    var batch =
        Map.of(
            "activities",
            List.of(
                body, chillies(VILLAGE).withId(id), chillies(VILLAGE).withId(SampleReport.id())));
    check("post", "/api/activities/batch", she.post("/api/activities/batch", batch).expect(200));
    var reviewer = secretaryOf(DISTRICT);
    check("get", "/api/activities/{id}", reviewer.get(path).expect(200));
    check(
        "post",
        "/api/activities/{id}/review",
        reviewer
            .post(path + "/review", Map.of("revision", 1, "decision", "RETURNED", "note", "Foto"))
            .expect(200));
    var decisions =
        List.of(
            Map.of("id", id, "revision", 1, "decision", "APPROVED"),
            Map.of("revision", 1, "decision", "APPROVED"));
    check(
        "post",
        "/api/activities/review/batch",
        reviewer.post("/api/activities/review/batch", Map.of("decisions", decisions)).expect(200));
    check(
        "post",
        "/api/activities/{id}/publication",
        reviewer.post(path + "/publication", Map.of("published", true)).expect(200));
    check("get", "/api/activities/{id}", she.get(path).expect(200));
    check(
        "get", "/api/activities/{id}", she.get("/api/activities/" + SampleReport.id()).expect(404));
    check("get", "/api/activities/{id}/revisions", she.get(path + "/revisions").expect(200));
    check("get", "/api/activities", she.get("/api/activities?limit=1").expect(200));
    check("get", "/api/changes", she.get("/api/changes").expect(200));
    check("get", "/api/totals", she.get("/api/totals?from=2026-11&to=2026-11").expect(200));
    check(
        "get",
        "/api/totals",
        she.get("/api/totals?from=2026-11&to=2026-11&by=child,field,type,indicator,month")
            .expect(200));
    check("get", "/api/reporting", reviewer.get("/api/reporting?month=2026-11").expect(200));
    check("get", "/api/reporting", reviewer.get("/api/reporting?month=x").expect(422));
    check(
        "post",
        "/api/activities/{id}/withdraw",
        she.post(path + "/withdraw", Map.of("reason", "Salah")).expect(200));
    check("get", "/api/activities/{id}", she.get(path).expect(200));
  }

  @Test
  void answers_about_people_have_the_described_shape() {
    var operator = as(DISTRICT, Role.OPERATOR, null);
    var id = SampleReport.id();
    var office = OfficerForms.office(VILLAGE, "WAKIL", null, LocalDate.of(2026, 1, 5));
    var form = OfficerForms.newcomer("Ny. Contoh", OfficerForms.id(), office);
    var path = "/api/officers/" + id;
    check("put", "/api/officers/{officer}", operator.put(path, form).expect(200));
    check("put", "/api/officers/{officer}", operator.put(path, Map.of()).expect(422));
    check("get", "/api/officers/{officer}", operator.get(path).expect(200));
    check("get", "/api/officers", operator.get("/api/officers").expect(200));
    check("get", "/api/officers", secretaryOf(VILLAGE).get("/api/officers?own=true").expect(200));
    check("get", "/api/audit", operator.get("/api/audit").expect(200));
    check(
        "put",
        "/api/officers/{officer}/account",
        operator.put(path + "/account", Map.of()).expect(200));
    check("get", "/api/officers/{officer}", operator.get(path).expect(200));
    check(
        "get", "/api/officers/{officer}/handovers", operator.get(path + "/handovers").expect(200));
    var again = OfficerForms.office(VILLAGE, "WAKIL", null, LocalDate.of(2026, 2, 1));
    check(
        "put",
        "/api/officers/{officer}/offices/{office}",
        operator.put(path + "/offices/" + OfficerForms.id(), again).expect(409));
  }

  @Test
  void answers_about_settings_have_the_described_shape() {
    var operator = as(DISTRICT, Role.OPERATOR, null);
    var path = "/api/teams/" + VILLAGE + "/settings";
    var address = Map.of("baseVersion", 0, "value", Map.of("text", "RT 01"));
    check("get", "/api/teams/{code}/settings", operator.get(path).expect(200));
    check(
        "put",
        "/api/teams/{code}/settings/{item}",
        operator.put(path + "/ADDRESS", address).expect(200));
    check(
        "put",
        "/api/teams/{code}/settings/{item}",
        operator
            .put(path + "/ADDRESS", Map.of("baseVersion", 0, "value", Map.of("text", "RT 02")))
            .expect(409));
    check("get", "/api/teams/{code}/settings", secretaryOf(VILLAGE).get(path).expect(200));
    check("get", "/api/teams/{code}/settings", operator.get("/api/teams/x/settings").expect(422));
  }

  @Test
  void public_answers_have_the_described_shape() {
    check("get", "/api/session", secretaryOf(VILLAGE).get("/api/session").expect(200));
    check(
        "post",
        "/api/session",
        visitor().post("/api/session", Map.of("username", "x", "password", "y")).expect(401));
    check("get", "/api/catalog", visitor().get("/api/catalog").expect(200));
    check("get", "/api/regions", visitor().get("/api/regions?parent=82.04").expect(200));
    check("get", "/api/regions", visitor().get("/api/regions?q=labuha").expect(200));
    check("get", "/api/regions/{code}", visitor().get("/api/regions/ID").expect(200));
    check("get", "/api/keys", visitor().get("/api/keys").expect(200));
    check("get", "/api/health", visitor().get("/api/health").expect(200));
  }

  @Test
  void an_answer_of_another_shape_would_be_noticed() {
    var report =
        (tools.jackson.databind.node.ObjectNode) secretaryOf(VILLAGE).get("/api/session").json();
    assertFits("SignedIn", report);
    report.put("password", "secret");
    report.remove("fields");
    report.put("topTeam", "yes");
    report.putNull("officer");
    var differences =
        DocumentedShape.differences(document, document.at("/components/schemas/SignedIn"), report);
    assertThat(differences).hasSize(4);
  }

  private void check(String method, String path, Answer answer) {
    var response =
        document
            .get("paths")
            .get(path)
            .get(method)
            .get("responses")
            .get(String.valueOf(answer.status()));
    assertThat(response).as("%s %s answers %d", method, path, answer.status()).isNotNull();
    var type = answer.header("Content-Type").replaceAll(";.*", "");
    var content = response.path("content").path(type);
    assertThat(content.isMissingNode())
        .as("%s %s %d as %s", method, path, answer.status(), type)
        .isFalse();
    assertThat(DocumentedShape.differences(document, content.get("schema"), answer.json()))
        .as("%s %s %d: %s", method, path, answer.status(), answer.text())
        .isEmpty();
  }

  private void assertFits(String schema, JsonNode value) {
    assertThat(
            DocumentedShape.differences(
                document, document.at("/components/schemas/" + schema), value))
        .isEmpty();
  }
}
