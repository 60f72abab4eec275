package id.jejak.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Holds JSON against a schema of the API's description, in both directions: what the schema
/// promises is there, and what is there is in the schema.
final class DocumentedShape {
  private final JsonNode document;
  private final List<String> differences = new ArrayList<>();

  private DocumentedShape(JsonNode document) {
    this.document = document;
  }

  static List<String> differences(JsonNode document, JsonNode schema, JsonNode value) {
    var shape = new DocumentedShape(document);
    shape.compare(schema, value, "$");
    return shape.differences;
  }

  private void compare(JsonNode given, JsonNode value, String path) {
    var schema = resolved(given);
    if (schema.has("anyOf")) {
      compareAny(schema.get("anyOf"), value, path);
      return;
    }
    if (!typeFits(schema, value)) {
      differences.add(
          path + " is " + value.getNodeType() + ", documented as " + schema.get("type"));
      return;
    }
    if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
      differences.add(path + " = " + value + " is not in " + schema.get("enum"));
    }
    if (schema.has("pattern")
        && value.isString()
        && !Pattern.compile(schema.get("pattern").stringValue())
            .matcher(value.stringValue())
            .find()) {
      differences.add(path + " = " + value + " does not fit " + schema.get("pattern"));
    }
    if (schema.has("maxLength")
        && value.isString()
        && value.stringValue().codePoints().count() > schema.get("maxLength").intValue()) {
      differences.add(path + " is too long");
    }
    if (value.isObject()) {
      compareObject(schema, value, path);
    } else if (value.isArray()) {
      for (var i = 0; i < value.size(); i++) {
        compare(schema.get("items"), value.get(i), path + "[" + i + "]");
      }
    }
  }

  private void compareAny(JsonNode schemas, JsonNode value, String path) {
    for (var schema : schemas) {
      if (differences(document, schema, value).isEmpty()) {
        return;
      }
    }
    differences.add(path + " fits none of " + schemas);
  }

  private void compareObject(JsonNode schema, JsonNode value, String path) {
    var properties = schema.path("properties");
    for (var required : schema.path("required")) {
      if (!value.has(required.stringValue())) {
        differences.add(path + "." + required.stringValue() + " is missing");
      }
    }
    for (var name : value.propertyNames()) {
      if (properties.has(name)) {
        compare(properties.get(name), value.get(name), path + "." + name);
      } else if (schema.path("additionalProperties").isObject()) {
        compare(schema.get("additionalProperties"), value.get(name), path + "." + name);
      } else {
        differences.add(path + "." + name + " is not documented");
      }
    }
  }

  private JsonNode resolved(JsonNode schema) {
    var seen = schema;
    while (seen.has("$ref")) {
      var pointer = seen.get("$ref").stringValue().substring(1);
      seen = document.at(pointer);
      if (seen.isMissingNode()) {
        throw new AssertionError("the document refers to nothing: " + pointer);
      }
    }
    return seen;
  }

  private static boolean typeFits(JsonNode schema, JsonNode value) {
    var type = schema.path("type");
    if (type.isMissingNode()) {
      return true;
    }
    return type.isArray()
        ? type.valueStream().anyMatch(one -> fits(one.stringValue(), value))
        : fits(type.stringValue(), value);
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
