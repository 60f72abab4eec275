package id.jejak.renewal;

import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the CSV files of idn-area-data, or one with the columns code and name, into lines for the
/// database: code, name, tier, kind. One line is in memory at a time.
final class RegionLines extends InputStream {
  private static final Set<String> CODES = Set.of("code", "kode");
  private static final Set<String> NAMES = Set.of("name", "nama");
  private static final int LONGEST = 10_000;
  private final BufferedReader reader;
  private final int code;
  private final int name;
  private byte[] line = new byte[0];
  private int at;

  RegionLines(InputStream file) {
    this.reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    var header = read(reader);
    var names =
        header == null
            ? List.<String>of()
            : cells(header.replace("\uFEFF", "").toLowerCase(Locale.ROOT));
    this.code = column(names, CODES);
    this.name = column(names, NAMES);
    if (code < 0 || name < 0) {
      throw Problem.invalid("file", "Baris pertama harus memuat nama kolom: code, name.");
    }
  }

  @Override
  public int read() {
    return fill() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (!fill()) {
      return -1;
    }
    var count = Math.min(length, line.length - at);
    System.arraycopy(line, at, buffer, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean fill() {
    while (at == line.length) {
      var text = read(reader);
      if (text == null) {
        return false;
      }
      var written = write(cells(text));
      line = written == null ? new byte[0] : written.getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  private @Nullable String write(List<String> cells) {
    if (cells.size() <= Math.max(code, name)) {
      return null;
    }
    var text = cells.get(code);
    var called = cells.get(name);
    if (!RegionCode.isCode(text) || text.equals(RegionCode.NATION.value()) || called.isEmpty()) {
      return null;
    }
    var region = RegionCode.valueOf(text);
    var clean = called.replace('\t', ' ').replace("\\", "").replace("\0", "");
    return switch (region.tier()) {
      case NATION -> null;
      case PROVINCE -> row(text, clean, "PROVINCE", "PROVINSI");
      case REGENCY ->
          clean.startsWith("Kota ")
              ? row(text, clean.substring(5), "REGENCY", "KOTA")
              : row(text, clean.replaceFirst("^Kabupaten ", ""), "REGENCY", "KABUPATEN");
      case DISTRICT -> row(text, clean, "DISTRICT", text.startsWith("9") ? "DISTRIK" : "KECAMATAN");
      case VILLAGE -> row(text, clean, "VILLAGE", text.charAt(9) == '1' ? "KELURAHAN" : "DESA");
    };
  }

  private static String row(String code, String name, String tier, String kind) {
    return code + '\t' + name.strip() + '\t' + tier + '\t' + kind + '\n';
  }

  private static @Nullable String read(BufferedReader from) {
    try {
      var text = new StringBuilder();
      var next = from.read();
      if (next < 0) {
        return null;
      }
      for (; next >= 0 && next != '\n'; next = from.read()) {
        if (next != '\r' && text.length() < LONGEST) {
          text.append((char) next);
        }
      }
      return text.toString();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static List<String> cells(String text) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var position = 0; position < text.length(); position++) {
      var letter = text.charAt(position);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
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
    for (var position = 0; position < names.size(); position++) {
      if (wanted.contains(names.get(position))) {
        return position;
      }
    }
    return -1;
  }
}
