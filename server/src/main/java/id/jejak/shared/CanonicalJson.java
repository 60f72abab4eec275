package id.jejak.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/// RFC 8785 canonical JSON: the same content gives the same bytes, whatever the spacing or the
/// order of members a phone wrote.
public final class CanonicalJson {
  private CanonicalJson() {}

  /// The canonical text of `node`; throws `IllegalArgumentException` for a number that JSON cannot
  /// hold.
  public static String of(JsonNode node) {
    var out = new StringBuilder(512);
    write(node, out);
    return out.toString();
  }

  /// The UTF-8 bytes of the canonical text.
  public static byte[] bytesOf(JsonNode node) {
    return of(node).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, out);
      case ARRAY -> writeArray(node, out);
      case STRING -> writeString(node.stringValue(), out);
      case NUMBER -> writeNumber(node, out);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      default -> throw new IllegalArgumentException("no JSON value: " + node.getNodeType());
    }
  }

  private static void writeObject(JsonNode node, StringBuilder out) {
    var names = new ArrayList<>(node.propertyNames());
    names.sort(null); // String order is by UTF-16 unit, as the RFC asks
    out.append('{');
    for (var i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      writeString(names.get(i), out);
      out.append(':');
      write(node.get(names.get(i)), out);
    }
    out.append('}');
  }

  private static void writeArray(JsonNode node, StringBuilder out) {
    out.append('[');
    for (var i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(node.get(i), out);
    }
    out.append(']');
  }

  private static void writeNumber(JsonNode node, StringBuilder out) {
    if (node.isInt()) {
      out.append(node.intValue());
      return;
    }
    try {
      out.append(NumberToJSON.serializeNumber(node.doubleValue()));
    } catch (IOException impossible) {
      throw new IllegalArgumentException("number outside JSON", impossible);
    }
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
