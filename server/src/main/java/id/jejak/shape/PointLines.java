package id.jejak.shape;

import id.jejak.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file with the columns code, latitude and longitude line by line. Comma, semicolon or
/// tab stand between them; spreadsheets write a decimal comma with a semicolon.
final class PointLines implements AutoCloseable {
  private static final Set<String> CODES = Set.of("code", "kode", "kode_wilayah");
  private static final Set<String> LATITUDES = Set.of("latitude", "lat", "lintang");
  private static final Set<String> LONGITUDES = Set.of("longitude", "lon", "lng", "long", "bujur");
  private static final int LONGEST = 10_000;
  private final BufferedReader reader;
  private final char separator;
  private final int code;
  private final int latitude;
  private final int longitude;
  private long number;

  /// A row; what is no number is NaN.
  record Line(long number, @Nullable String code, double latitude, double longitude) {}

  PointLines(InputStream file) {
    this.reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    var header = line();
    var text = header == null ? "" : header.replace("\uFEFF", "").toLowerCase(Locale.ROOT);
    this.separator = text.indexOf(';') >= 0 ? ';' : text.indexOf('\t') >= 0 ? '\t' : ',';
    var names = cells(text);
    this.code = column(names, CODES);
    this.latitude = column(names, LATITUDES);
    this.longitude = column(names, LONGITUDES);
    if (code < 0 || latitude < 0 || longitude < 0) {
      throw Problem.invalid("file", "Baris pertama harus memuat nama kolom: kode, lintang, bujur.");
    }
  }

  Optional<Line> next() {
    for (var text = line(); text != null; text = line()) {
      number++;
      if (!text.isBlank()) {
        var cells = cells(text);
        return Optional.of(
            new Line(
                number, cell(cells, code), degrees(cells, latitude), degrees(cells, longitude)));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  // What goes beyond the longest line of such a file is left out, not kept.
  private @Nullable String line() {
    try {
      var text = new StringBuilder();
      var next = reader.read();
      if (next < 0) {
        return null;
      }
      for (; next >= 0 && next != '\n'; next = reader.read()) {
        if (next != '\r' && text.length() < LONGEST) {
          text.append((char) next);
        }
      }
      return text.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> cells(String text) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var at = 0; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private static int column(List<String> names, Set<String> wanted) {
    for (var at = 0; at < names.size(); at++) {
      if (wanted.contains(names.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private static @Nullable String cell(List<String> cells, int at) {
    return at < cells.size() && !cells.get(at).isEmpty() ? cells.get(at) : null;
  }

  private static double degrees(List<String> cells, int at) {
    var text = cell(cells, at);
    try {
      return text == null ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException unreadable) {
      return Double.NaN;
    }
  }
}
