package id.jejak.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every call of the OpenAPI document gets what nobody means. Whatever comes, the answer is no 5xx,
/// shows nothing of the inside, and a refusal is a problem. `-Djejak.fuzz.seed=…` asks otherwise,
/// `-Djejak.fuzz.times=…` more often.
class FuzzHttpTest extends HttpTest {
  private static final long SEED = Long.getLong("jejak.fuzz.seed", 20_261_128);
  private static final int TIMES = Integer.getInteger("jejak.fuzz.times", 20);
  private static final String DESA = "82.06.08.2001";
  private static final String KECAMATAN = "82.06.08";
  private static final List<String> KINDS =
      List.of(
          "application/json",
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/offset+octet-stream",
          "application/json; charset=utf-16",
          "a/b/c",
          "*/*");
  private JsonNode document;
  private List<Client> people;
  private List<String> ids;

  @BeforeEach
  void people_and_things_to_ask_for() {
    document = visitor().get("/api/openapi.json").expect(200).json();
    var writer = as(DESA, Role.KETUA_POKJA, Field.POKJA_III);
    people = List.of(writer, secretaryOf(KECAMATAN), as(KECAMATAN, Role.OPERATOR, null));
    var report = SampleReport.id();
    writer.put("/api/activities/" + report, SampleReport.chillies(DESA).body()).expect(201);
    var officer = appoint(DESA, Role.BENDAHARA, null, "fuzz-" + UUID.randomUUID());
    ids = List.of(report.toString(), officer.toString(), SampleReport.id().toString());
  }

  @Test
  void whatever_is_sent_the_answer_is_told_apart_and_shows_nothing_of_the_inside() {
    var random = new Random(SEED);
    var wrong = new TreeMap<String, List<String>>();
    var asked = 0;
    for (var path : document.get("paths").propertyNames()) {
      for (var method : document.get("paths").get(path).propertyNames()) {
        var call = document.get("paths").get(path).get(method);
        for (var i = 0; i < TIMES; i++) {
          var request = new Odd(random, method.toUpperCase(Locale.ROOT), path, call);
          var complaint = complaint(request.send(), request.isPrinting());
          if (!complaint.isEmpty()) {
            wrong
                .computeIfAbsent(method + " " + path + ": " + complaint, key -> new ArrayList<>())
                .add(request.toString());
          }
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(50 * TIMES);
    assertThat(wrong).as("seed " + SEED).isEmpty();
  }

  // A paper may have to wait for the press; nothing else is ever busy here.
  private static String complaint(Answer answer, boolean printing) {
    if (answer.status() >= 500 && !(printing && answer.status() == 503)) {
      return answer.status() + " " + answer.text();
    }
    if (answer.status() < 400 || answer.response().request().method().equals("HEAD")) {
      return "";
    }
    if (!answer.header("Content-Type").startsWith("application/problem+json")) {
      return answer.status() + " as " + answer.header("Content-Type");
    }
    var text = answer.text();
    for (var inside : List.of("Exception", "id.jejak", "java.", "org.", "SQL", "\tat ")) {
      if (text.contains(inside)) {
        return answer.status() + " tells " + inside + ": " + text;
      }
    }
    return answer.json().path("code").asString("").isEmpty() ? "no code: " + text : "";
  }

  /// One odd request.
  private final class Odd {
    private final Random random;
    private final OddValues odd;
    private final String method;
    private final String path;
    private final List<String> headers = new ArrayList<>();
    private final Client who;
    private final byte[] body;

    Odd(Random random, String method, String template, JsonNode call) {
      this.random = random;
      this.odd = new OddValues(random);
      this.method = method;
      var query = new StringBuilder();
      var filled = template;
      for (var parameter : call.path("parameters")) {
        var name = parameter.path("name").asString("");
        switch (parameter.path("in").asString("")) {
          case "path" -> filled = filled.replace("{" + name + "}", encode(pathValue(name)));
          case "query" -> {
            if (random.nextInt(3) > 0) {
              query.append(query.isEmpty() ? '?' : '&');
              query.append(name).append('=').append(encode(queryValue(name)));
            }
          }
          case "header" -> header(name);
          default -> {}
        }
      }
      // The protocol's OPTIONS takes any name and describes none.
      this.path = filled.replaceAll("\\{[^}]+}", pick(ids)) + query;
      var whole = body(call).getBytes(StandardCharsets.UTF_8);
      var broken = random.nextInt(6) == 0;
      this.body = broken ? odd.brokenBody(whole) : whole;
      header("Content-Type", random.nextInt(8) == 0 ? pick(KINDS) : kind(call));
      if (random.nextInt(10) == 0) {
        header("X-Jejak-Officer", latin(odd.text()));
        header("Accept", pick(KINDS));
        header("Range", "bytes=9-1");
        header("If-None-Match", latin(odd.text()));
        header("Accept-Language", latin(odd.text()));
      }
      this.who = random.nextInt(12) == 0 ? visitor() : pick(people);
    }

    Answer send() {
      return who.sendBytes(method, path, body, headers.toArray(String[]::new));
    }

    boolean isPrinting() {
      return path.contains(".pdf");
    }

    private String body(JsonNode call) {
      for (var content : call.at("/requestBody/content")) {
        if (content.has("schema")) {
          var bodies = new Bodies(document, random, List.of(DESA, KECAMATAN, "82.06", "82.04"));
          return bodies.json(content.get("schema"), 3 + random.nextInt(30));
        }
      }
      return random.nextInt(6) == 0 ? odd.json(true) : "";
    }

    private String kind(JsonNode call) {
      for (var kind : call.at("/requestBody/content").propertyNames()) {
        return kind;
      }
      return "application/json";
    }

    private String pathValue(String name) {
      var plausible =
          switch (name) {
            case "code" -> DESA;
            case "sha256" -> "0".repeat(64);
            case "keyId" -> "0123456789abcdef";
            default -> pick(ids);
          };
      var value = random.nextInt(3) == 0 ? odd.text() : plausible;
      return value.isEmpty() ? "%" : value;
    }

    private String queryValue(String name) {
      if (random.nextInt(3) > 0) {
        return odd.text();
      }
      return switch (name) {
        case "from", "to", "month" -> "2026-11";
        case "limit" -> "5";
        case "region", "parent" -> DESA;
        default -> "";
      };
    }

    private void header(String name) {
      switch (name) {
        case "X-Jejak" -> header(name, random.nextInt(20) == 0 ? "0" : "1");
        case "Tus-Resumable" -> header(name, random.nextInt(20) == 0 ? "2" : "1.0.0");
        case "Upload-Length", "Upload-Offset" ->
            header(name, random.nextInt(2) == 0 ? latin(odd.text()) : "10");
        case "Upload-Metadata" ->
            header(
                name, random.nextInt(2) == 0 ? latin(odd.text()) : Client.metadata("0".repeat(64)));
        default -> header(name, latin(odd.text()));
      }
    }

    private void header(String name, String value) {
      headers.add(name);
      headers.add(value);
    }

    private <T> T pick(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
      var text = new String(body, StandardCharsets.UTF_8);
      return "%s %s %s %s"
          .formatted(method, path, headers, text.substring(0, Math.min(600, text.length())));
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  // What the HTTP client of Java lets through in a header.
  private static String latin(String value) {
    var clean = value.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.substring(0, Math.min(2_000, clean.length()));
  }
}
