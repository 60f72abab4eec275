package id.jejak.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Makes JSON after a schema of the OpenAPI document: mostly as it should be, with something odd in
/// it.
final class Bodies {
  // What makes a body plausible enough to get past the first look.
  private static final Map<String, String> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("typeCode", "\"III-01\""),
          Map.entry("field", "\"POKJA_III\""),
          Map.entry("role", "\"ANGGOTA_POKJA\""),
          Map.entry("startDate", "\"2026-11-20\""),
          Map.entry("startsOn", "\"2026-11-20\""),
          Map.entry("takesOverOn", "\"2026-11-20\""),
          Map.entry("changedAt", "\"2026-11-20T10:00:00+09:00\""),
          Map.entry("participantsMale", "4"),
          Map.entry("participantsFemale", "23"),
          Map.entry("baseRevision", "0"),
          Map.entry("baseVersion", "0"),
          Map.entry("version", "1"),
          Map.entry("revision", "1"),
          Map.entry("published", "true"),
          Map.entry("decision", "\"RETURNED\""),
          Map.entry("note", "\"Fotonya, Bu\""),
          Map.entry("reason", "\"Tercatat dua kali\""),
          Map.entry("name", "\"Ny. Salma\""),
          Map.entry("finishedOn", "\"2026-11-20\""),
          Map.entry("stars", "[2,1,2,1,2,1]"));
  private static final int DEEPEST = 6;
  private final JsonNode document;
  private final Random random;
  private final OddValues odd;
  private final List<String> regions;

  Bodies(JsonNode document, Random random, List<String> regions) {
    this.document = document;
    this.random = random;
    this.odd = new OddValues(random);
    this.regions = regions;
  }

  /// `oddness`: one in how many members is odd.
  String json(JsonNode schema, int oddness) {
    return json("", schema, oddness, 0);
  }

  private String json(String name, JsonNode schema, int oddness, int depth) {
    if (random.nextInt(oddness) == 0 && depth > 0) {
      return odd.json(false);
    }
    var reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return json(name, document.at(reference.substring(1)), oddness, depth);
    }
    if (name.equals("regionCode") || name.equals("team") || name.equals("region")) {
      return OddValues.quoted(pick(regions));
    }
    if (PLAUSIBLE.containsKey(name)) {
      return PLAUSIBLE.get(name);
    }
    for (var either : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(either)) {
        return json(name, schema.get(either).get(0), oddness, depth);
      }
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size())).toString();
    }
    return switch (type(schema)) {
      case "object" -> object(schema, oddness, depth);
      case "array" -> array(schema, oddness, depth);
      case "integer" -> String.valueOf(random.nextInt(5));
      case "number" -> "1.5";
      case "boolean" -> String.valueOf(random.nextBoolean());
      default -> text(schema);
    };
  }

  private String object(JsonNode schema, int oddness, int depth) {
    if (depth > DEEPEST || !schema.has("properties")) {
      return "{}";
    }
    var members = new ArrayList<String>();
    for (var name : schema.get("properties").propertyNames()) {
      if (random.nextInt(8) > 0) {
        var value = json(name, schema.get("properties").get(name), oddness, depth + 1);
        members.add(OddValues.quoted(name) + ":" + value);
        if (random.nextInt(oddness * 4) == 0) {
          members.add(OddValues.quoted(name) + ":" + odd.json(true));
        }
      }
    }
    if (random.nextInt(oddness * 4) == 0) {
      members.add(OddValues.quoted(odd.text()) + ":" + odd.json(true));
    }
    return "{" + String.join(",", members) + "}";
  }

  private String array(JsonNode schema, int oddness, int depth) {
    var items = new ArrayList<String>();
    var many = random.nextInt(40) == 0 ? 300 : random.nextInt(3);
    for (var i = 0; i < many && depth <= DEEPEST; i++) {
      items.add(json("", schema.path("items"), oddness, depth + 1));
    }
    return "[" + String.join(",", items) + "]";
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "uuid" -> OddValues.quoted(UUID.randomUUID().toString());
      case "date" -> "\"2026-11-20\"";
      case "date-time" -> "\"2026-11-20T10:00:00Z\"";
      default -> random.nextInt(3) == 0 ? OddValues.quoted(odd.text()) : "\"Tanam cabai\"";
    };
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    if (!type.isArray()) {
      return type.asString(schema.has("properties") ? "object" : "string");
    }
    for (var one : type) {
      if (!one.asString().equals("null")) {
        return one.asString();
      }
    }
    return "string";
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
