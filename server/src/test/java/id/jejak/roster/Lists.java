package id.jejak.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/// Files as operators bring them.
public final class Lists {
  public static final List<String> HEADINGS =
      List.of(
          "Kode wilayah",
          "Kecamatan",
          "Desa/Kelurahan",
          "Nama",
          "Jabatan",
          "Bidang",
          "Nomor SK",
          "Tanggal SK",
          "Mulai menjabat",
          "Selesai menjabat",
          "L/P",
          "No. HP",
          "Tanggal lahir");

  private Lists() {}

  /// A row of the sheet, shorter ones are filled up.
  public static String[] row(String... cells) {
    return Arrays.stream(Arrays.copyOf(cells, HEADINGS.size()))
        .map(cell -> cell == null ? "" : cell)
        .toArray(String[]::new);
  }

  /// Somebody in an office since January.
  public static String[] officer(String region, String name, String role, String field) {
    return row(
        region, "", "", name, role, field, "SK 1/PKK/2026", "05-01-2026", "05-01-2026", "", "P");
  }

  public static byte[] xlsx(String[]... rows) {
    return xlsx(List.of(rows));
  }

  public static byte[] xlsx(List<String[]> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      var sheet = book.newWorksheet("Pengurus");
      for (var i = 0; i < HEADINGS.size(); i++) {
        sheet.value(0, i, HEADINGS.get(i));
      }
      for (var line = 0; line < rows.size(); line++) {
        for (var i = 0; i < rows.get(line).length; i++) {
          sheet.value(line + 1, i, rows.get(line)[i]);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// As Excel saves CSV where the comma is the decimal sign.
  public static byte[] semicolons(Charset charset, String[]... rows) {
    var lines =
        Arrays.stream(rows)
            .map(row -> String.join(";", row))
            .collect(Collectors.joining("\r\n", String.join(";", HEADINGS) + "\r\n", "\r\n"));
    return lines.getBytes(charset);
  }

  public static byte[] commas(String[]... rows) {
    var lines =
        Arrays.stream(rows)
            .map(row ->
                Arrays.stream(row).map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "\uFEFF" + String.join(",", HEADINGS) + "\n", ""));
    return lines.getBytes(StandardCharsets.UTF_8);
  }
}
