package id.jejak.fuzz;

import java.util.List;
import java.util.Random;

/// Values that nobody means: too long, too large, of no language, of no kind.
final class OddValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "null",
          "undefined",
          "NaN",
          "-1",
          "0",
          "1e999999",
          "99999999999999999999",
          "-9223372036854775809",
          "2147483648",
          "true",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "2026-11-20T25:61:61Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "0001-01-01",
          "2026-13",
          "82",
          "82.04",
          "82.04.",
          "82.4",
          "99.99.99.9999",
          "ID",
          "82.04.17.2001.1",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "no-id",
          "../../etc/passwd",
          "..\\..\\",
          "'; drop table officer; --",
          "' or '1'='1",
          "%' or 1=1 --",
          "\\",
          "%",
          "_",
          "%00",
          "${jndi:ldap://127.0.0.1/x}",
          "#{7*7}",
          "<script>alert(1)</script>",
          "{{7*7}}",
          "a\r\nSet-Cookie: x=y",
          "\uFEFF",
          "\u202Etxet",
          "\u0000\u0001\u0008\u001f\u007f",
          "e\u0301\u0301\u0301\u0301",
          "👩‍👩‍👧‍👦",
          "ﷺ",
          "\uD83D",
          "\uDE00x",
          "İıſK",
          "x".repeat(201),
          "x".repeat(5_001),
          "😀".repeat(3_000));

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /// JSON that stands where another kind was expected.
  String json(boolean withinText) {
    return switch (random.nextInt(14)) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> "[]";
      case 3 -> "{}";
      case 4 -> "[null]";
      case 5 -> "[[[[1]]]]";
      case 6 -> "{\"a\":{\"b\":null}}";
      case 7 -> "-1";
      case 8 -> "0.1";
      case 9 -> "1e400";
      case 10 -> "99999999999999999999999999";
      case 11 -> "-2147483649";
      case 12 -> withinText ? "\"x\"" : "[".repeat(900) + "]".repeat(900);
      default -> quoted(text());
    };
  }

  /// A body that is none.
  byte[] brokenBody(byte[] whole) {
    return switch (random.nextInt(9)) {
      case 0 -> new byte[0];
      case 1 -> java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      case 2 -> "null".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case 3 -> "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case 4 -> "\"x\"".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case 5 -> ("{\"a\":".repeat(2_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case 6 -> new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0};
      case 7 -> new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
      default -> new byte[] {0, 0, 0, 0};
    };
  }

  static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      json.append(c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : c);
    }
    return json.append('"').toString();
  }
}
