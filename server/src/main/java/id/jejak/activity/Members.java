package id.jejak.activity;

import id.jejak.shared.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads the members of one JSON object and collects, instead of throwing, what is wrong with each:
/// the sender learns everything at once.
final class Members {
  // 10^12 with 2 decimals is the largest value anyone may report.
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2})?");
  private static final Pattern LOCAL_TIME =
      Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
  private final JsonNode object;
  private final String path;
  private final List<FieldError> errors;

  Members(JsonNode object, String path, List<FieldError> errors) {
    this.object = object.isObject() ? object : JsonNodeFactory.instance.objectNode();
    this.path = path;
    this.errors = errors;
    if (!object.isObject()) {
      error("", "Bagian ini tidak terbaca.");
    }
  }

  /// A typing error in a member's name must not lose what was meant.
  void refuseOthersThan(Set<String> known) {
    for (var name : object.propertyNames()) {
      if (!known.contains(name)) {
        error(name, "Isian " + name + " tidak dikenal.");
      }
    }
  }

  void error(String name, String detail) {
    var dot = path.isEmpty() || name.isEmpty() ? "" : ".";
    errors.add(new FieldError(path + dot + name, detail));
  }

  /// Whether anything was written there; spaces alone are nothing.
  boolean has(String name) {
    var node = object.get(name);
    return node != null && !node.isNull() && !(node.isString() && node.stringValue().isBlank());
  }

  @Nullable String text(String name, int longest) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      error(name, "Isian ini harus berupa tulisan.");
      return null;
    }
    var text = node.stringValue();
    if (text.codePointCount(0, text.length()) > longest) {
      error(name, "Paling panjang %,d huruf.".formatted(longest).replace(',', '.'));
      return null;
    }
    if (!isStorable(text)) {
      error(name, "Ada huruf yang tidak dapat disimpan.");
      return null;
    }
    return text.isBlank() ? null : text.strip();
  }

  // Neither the database nor canonical JSON knows a NUL or half of a surrogate pair.
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  /// A text read by `reader`, which throws a runtime exception when it cannot.
  <T> @Nullable T parsed(String name, Function<String, T> reader, String complaint) {
    var text = text(name, 100);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException | id.jejak.shared.Problem unreadable) {
      error(name, complaint);
      return null;
    }
  }

  @Nullable LocalDate date(String name) {
    return parsed(name, LocalDate::parse, "Tanggal tidak terbaca.");
  }

  /// A date with its time as clocks show it there, without a zone.
  @Nullable LocalDateTime localTime(String name, String complaint) {
    return parsed(name, Members::localTime, complaint);
  }

  // Java reads years that no database keeps.
  private static LocalDateTime localTime(String text) {
    if (!LOCAL_TIME.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return LocalDateTime.parse(text);
  }

  @Nullable LocalTime time(String name) {
    return parsed(name, LocalTime::parse, "Jam tidak terbaca.");
  }

  @Nullable Integer count(String name, int least, int most, String complaint) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < least
        || node.intValue() > most) {
      error(name, complaint);
      return null;
    }
    return node.intValue();
  }

  @Nullable Double number(String name, double least, double most) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isNumber() || node.doubleValue() < least || node.doubleValue() > most) {
      error(name, "Angka di luar batas.");
      return null;
    }
    return node.doubleValue();
  }

  /// A decimal written as a JSON string (a JSON number is accepted too), 0 to 10^12, 2 decimals.
  @Nullable BigDecimal decimal(String name) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    var text = node.isString() ? node.stringValue() : plain(node);
    if (!DECIMAL.matcher(text).matches()) {
      error(name, "Angka ditulis seperti 12 atau 12.5, paling banyak 2 angka di belakang koma.");
      return null;
    }
    var value = new BigDecimal(text);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0) {
      error(name, "Nilai harus antara 0 dan 1.000.000.000.000.");
      return null;
    }
    return value;
  }

  private static String plain(JsonNode node) {
    var finite = node.isNumber() && Double.isFinite(node.doubleValue());
    return finite && node.doubleValue() < 1e15 ? node.decimalValue().toPlainString() : "";
  }

  boolean truth(String name) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return false;
    }
    if (!node.isBoolean()) {
      error(name, "Isian ini harus ya atau tidak.");
      return false;
    }
    return node.booleanValue();
  }

  Optional<Members> object(String name) {
    var node = object.get(name);
    return node == null || node.isNull()
        ? Optional.empty()
        : Optional.of(new Members(node, at(name), errors));
  }

  List<Members> list(String name, int most, String complaint) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > most) {
      error(name, complaint);
      return List.of();
    }
    var items = new ArrayList<Members>();
    for (var i = 0; i < node.size(); i++) {
      items.add(new Members(node.get(i), at(name) + "[" + i + "]", errors));
    }
    return items;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
