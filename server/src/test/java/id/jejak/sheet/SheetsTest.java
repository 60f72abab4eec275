package id.jejak.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as people bring them, good and bad.
class SheetsTest {
  @TempDir private Path folder;

  @Test
  void quotation_marks_line_breaks_and_short_rows_of_csv_are_understood() throws IOException {
    var rows = read("a;\"b;\"\"c\"\"\r\nd\"\r\n;x\r\n\r\nlast");
    assertThat(texts(rows))
        .containsExactly(
            List.of("a", "b;\"c\"\r\nd"), List.of("", "x"), List.of(""), List.of("last"));
    assertThat(rows.stream().map(SheetRow::number)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void the_sign_between_the_cells_is_the_one_that_stands_in_the_first_line() throws IOException {
    assertThat(texts(read("a,b\n1;2,3"))).containsExactly(List.of("a", "b"), List.of("1;2", "3"));
    assertThat(texts(read("a;b\n1,5;3"))).containsExactly(List.of("a", "b"), List.of("1,5", "3"));
    assertThat(texts(read("a\tb\n1;5\t3"))).containsExactly(List.of("a", "b"), List.of("1;5", "3"));
  }

  @Test
  void days_numbers_and_formulas_of_a_workbook_are_told_apart() throws IOException {
    var file =
        workbook(sheet -> {
          sheet.value(0, 0, LocalDate.of(2026, 1, 5));
          sheet.style(0, 0).format("dd/mm/yyyy").set();
          sheet.value(0, 1, 8_123_456_789L);
          sheet.value(0, 2, 8_204_081_234_560_001L);
          sheet.value(0, 3, "Ny. Ani");
          sheet.formula(0, 4, "A1+1");
          sheet.value(0, 6, 0.5);
        });
    var row = read(file).getFirst();
    assertThat(row.cell(0)).isEqualTo(new SheetCell("2026-01-05", Kind.DAY));
    assertThat(row.cell(1)).isEqualTo(new SheetCell("8123456789", Kind.NUMBER));
    assertThat(row.cell(2).text()).isEqualTo("8204081234560001");
    assertThat(row.cell(3)).isEqualTo(new SheetCell("Ny. Ani", Kind.TEXT));
    assertThat(row.cell(4).kind()).isEqualTo(Kind.FORMULA);
    assertThat(row.cell(5)).isEqualTo(SheetCell.EMPTY);
    assertThat(row.cell(6)).isEqualTo(new SheetCell("0.5", Kind.NUMBER));
    assertThat(row.cell(99)).isEqualTo(SheetCell.EMPTY);
  }

  @Test
  void what_is_no_table_is_refused_with_its_reason() throws IOException {
    refuse(new byte[0], SheetProblem.SHEET_EMPTY);
    refuse(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
        SheetProblem.SHEET_OLD_OR_LOCKED);
    refuse(new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 16}, SheetProblem.SHEET_UNKNOWN);
    refuse("a;\"never ends".getBytes(StandardCharsets.UTF_8), SheetProblem.SHEET_DAMAGED);
    refuse(zip("word/document.xml", out -> write(out, "<a/>")), SheetProblem.SHEET_UNKNOWN);
    refuse(zip("[Content_Types].xml", out -> write(out, "<a/>")), SheetProblem.SHEET_DAMAGED);
    var whole = workbook(sheet -> sheet.value(0, 0, "x"));
    refuse(java.util.Arrays.copyOf(whole, whole.length / 2), SheetProblem.SHEET_DAMAGED);
  }

  @Test
  void what_unfolds_without_end_is_refused_before_it_is_read() throws IOException {
    var spaces = " ".repeat(100_000) + "<";
    refuse(
        zip(
            "[Content_Types].xml",
            out -> {
              for (var i = 0; i < 7_000; i++) {
                write(out, spaces);
              }
            }),
        SheetProblem.SHEET_TOO_LARGE);
    refuse(
        zip("[Content_Types].xml", out -> write(out, "x".repeat(300_000))),
        SheetProblem.SHEET_TOO_LARGE);
    refuse(
        zip("[Content_Types].xml", out -> write(out, "<c r=\"ZZZZZZ1\">")),
        SheetProblem.SHEET_DAMAGED);
    refuse(
        zip("[Content_Types].xml", out -> write(out, "<f>A1</f>".repeat(6_000))),
        SheetProblem.SHEET_OF_FORMULAS);
  }

  @Test
  void more_rows_than_any_list_has_are_refused() {
    assertThatThrownBy(() -> read("x\n".repeat(Sheets.MOST_ROWS + 1)))
        .isInstanceOf(Problem.class)
        .hasMessage("SHEET_TOO_LARGE");
  }

  @Test
  void a_text_that_would_run_as_a_formula_is_written_as_text() {
    assertThat(CsvText.line(List.of("=1+1", "a;b", "+62 812", "x")))
        .isEqualTo("'=1+1;\"a;b\";'+62 812;x\r\n");
  }

  private void refuse(byte[] file, SheetProblem reason) {
    assertThatThrownBy(() -> read(file)).isInstanceOf(Problem.class).hasMessage(reason.name());
  }

  private List<SheetRow> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<SheetRow> read(byte[] bytes) throws IOException {
    var file = Files.createTempFile(folder, "list", "");
    Files.write(file, bytes);
    var rows = new ArrayList<SheetRow>();
    Sheets.read(file, "Pengurus", rows::add);
    return rows;
  }

  private static List<List<String>> texts(List<SheetRow> rows) {
    return rows.stream().map(row -> row.cells().stream().map(SheetCell::text).toList()).toList();
  }

  private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      fill.accept(book.newWorksheet("Lembar1"));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String part, Consumer<OutputStream> fill) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      fill.accept(zip);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
