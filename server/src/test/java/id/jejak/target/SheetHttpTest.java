package id.jejak.target;

import static id.jejak.target.TargetForms.SEEDS;
import static id.jejak.target.TargetForms.WEIGHED;
import static id.jejak.target.TargetForms.YARDS;
import static id.jejak.target.TargetForms.find;
import static id.jejak.target.TargetForms.get;
import static id.jejak.target.TargetForms.line;
import static id.jejak.target.TargetForms.lineOf;
import static id.jejak.target.TargetForms.put;
import static id.jejak.target.TargetForms.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Targets as a file: out, filled in, and back.
class SheetHttpTest extends HttpTest {
  private static final String DISTRICT = "82.03.12";
  private static final String YARO = "82.03.12.2001";
  private static final String MAWEA = "82.03.12.2002";

  @Test
  void a_list_comes_filled_with_what_is_known_and_goes_back_without_doubles() {
    var chair = chairOf(YARO);
    put(chair, YARO, 2060, line(SEEDS, "1240.5", 0)).expect(200);
    var rows = rows(template(chair, YARO, 2060, "TEAM"));
    assertThat(rows.getFirst()).endsWith("Capaian 2059", "Target 2060");
    assertThat(rows).hasSizeGreaterThan(190);
    var seeds = rows.stream().filter(row -> row.get(3).equals(SEEDS)).findFirst().orElseThrow();
    assertThat(seeds).contains(YARO, "Desa Yaro", "Pokja III", "batang", "1240.5");

    var file =
        sheet(
            List.of("Kode wilayah", "Kode indikator", "Indikator", "Target 2060"),
            List.of(YARO, SEEDS, "Bibit ditanam", 1300),
            List.of("", YARDS, "", "1.240"),
            List.of(YARO, WEIGHED, "", ""));
    var preview = read(chair, YARO, 2060, file).expect(200).json();
    assertThat(preview.get("rows").intValue()).isEqualTo(3);
    assertThat(preview.get("badCells").intValue()).isZero();
    assertThat(preview.get("changes")).hasSize(2);
    assertThat(text(preview, "/changes/0/before")).isEqualTo("1240.5");
    assertThat(text(preview, "/changes/0/value")).isEqualTo("1300");
    assertThat(text(preview, "/changes/1/value")).isEqualTo("1240");
    assertThat(text(find(get(chair, YARO, 2060), SEEDS), "/own/value")).isEqualTo("1240.5");

    take(chair, YARO, 2060, preview).expect(200);
    take(chair, YARO, 2060, preview).expect(200);
    assertThat(find(get(chair, YARO, 2060), SEEDS).at("/own/revision").intValue()).isEqualTo(2);
    var again = read(chair, YARO, 2060, file).expect(200).json();
    assertThat(again.get("changes")).isEmpty();
    assertThat(again.get("unchanged").intValue()).isEqualTo(2);
    var removed = sheet(List.of("Kode indikator", "Target 2060"), List.of(SEEDS, "hapus"));
    take(chair, YARO, 2060, read(chair, YARO, 2060, removed).expect(200).json()).expect(200);
    assertThat(text(find(get(chair, YARO, 2060), SEEDS), "/source")).isEqualTo("NONE");
  }

  @Test
  void a_kecamatan_fills_one_row_for_each_desa_and_indicator() {
    var above = secretaryOf(DISTRICT);
    put(above, DISTRICT, 2061, line(SEEDS, "600", 0), lineOf(YARO, YARDS, "7", 0)).expect(200);
    var rows = rows(template(above, DISTRICT, 2061, "CHILDREN"));
    assertThat(rows).hasSize(1 + 6 * 2);
    assertThat(rows.get(1)).contains(YARO, "Desa Yaro", YARDS, "7");
    assertThat(rows(template(above, DISTRICT, 2062, "CHILDREN"))).hasSizeGreaterThan(6 * 190);

    var file =
        sheet(
            List.of("Kode wilayah", "Kode indikator", "Target 2061"),
            List.of(YARO, SEEDS, 100),
            List.of(MAWEA, SEEDS, 120.25),
            List.of(DISTRICT, YARDS, 50));
    var preview = read(above, DISTRICT, 2061, file).expect(200).json();
    assertThat(preview.get("changes").findValuesAsString("regionName"))
        .containsExactly("Yaro", "Mawea", "Tobelo Timur");
    take(above, DISTRICT, 2061, preview).expect(200);
    var page = get(above, DISTRICT, 2061);
    assertThat(text(find(page, SEEDS), "/children/sum")).isEqualTo("220.25");
    assertThat(text(find(page, YARDS), "/own/value")).isEqualTo("50");
  }

  @Test
  void every_bad_cell_is_named_with_its_row_its_column_and_why() {
    var above = as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_III);
    var file =
        sheet(
            List.of("Kode wilayah", "TP PKK", "Kode indikator", "Target 2063"),
            List.of("82.03.05", "Tobelo", SEEDS, 1),
            List.of(YARO, "Yaro", "III-99.9", 1),
            List.of(YARO, "Yaro", "", 1),
            List.of(YARO, "Yaro", WEIGHED, 1),
            List.of(YARO, "Yaro", SEEDS, -5),
            List.of(MAWEA, "Mawea", SEEDS, "banyak"),
            List.of(MAWEA, "Mawea", YARDS, 3),
            List.of(MAWEA, "Mawea", YARDS, 4),
            List.of("x", "", "y", "z"));
    var preview = read(above, DISTRICT, 2063, file).expect(200).json();
    assertThat(preview.get("bad").valueStream().map(SheetHttpTest::cell))
        .containsExactly(
            "A2 Kode wilayah: Bukan TP PKK ini atau yang tepat di bawahnya.",
            "C3 Kode indikator: Indikator ini tidak dikenal.",
            "C4 Kode indikator: Isi kode indikator.",
            "C5 Kode indikator: Target Pokja IV tidak diisi oleh jabatan Ibu.",
            "D6 Target 2063: " + Decimal.RULE,
            "D7 Target 2063: " + Decimal.RULE,
            "C9 Kode indikator: Sudah tertulis di baris 8.",
            "A10 Kode wilayah: Bukan TP PKK ini atau yang tepat di bawahnya.",
            "C10 Kode indikator: Indikator ini tidak dikenal.",
            "D10 Target 2063: " + Decimal.RULE);
    assertThat(preview.get("badCells").intValue()).isEqualTo(10);
    assertThat(preview.get("changes")).hasSize(1);
    assertThat(get(above, DISTRICT, 2063).get("lines")).isEmpty();
  }

  @Test
  void what_is_no_list_of_this_year_is_refused_whole() {
    var chair = chairOf(YARO);
    read(chair, YARO, 2064, new byte[0]).expect(422, "SHEET_EMPTY");
    read(chair, YARO, 2064, "Nama;Jabatan\nSri;Ketua\n".getBytes(StandardCharsets.UTF_8))
        .expect(422, "TARGETS_NOT_IN_SHEET");
    var otherYear = sheet(List.of("Kode indikator", "Target 2065"), List.of(SEEDS, 1));
    read(chair, YARO, 2064, otherYear).expect(422, "INVALID");
    var csv = "\uFEFFKode indikator;Target 2064\r\n" + SEEDS + ";1.240,5\r\n";
    var preview = read(chair, YARO, 2064, csv.getBytes(StandardCharsets.UTF_8)).expect(200).json();
    assertThat(text(preview, "/changes/0/value")).isEqualTo("1240.5");
  }

  @Test
  void files_are_for_those_who_see_the_team_and_what_is_not_hers_to_set_is_a_bad_cell() {
    var file = sheet(List.of("Kode indikator", "Target 2066"), List.of(SEEDS, 1));
    var reader = as(YARO, Role.PEMBACA, null);
    var preview = read(reader, YARO, 2066, file).expect(200).json();
    assertThat(preview.get("changes")).isEmpty();
    assertThat(text(preview, "/bad/0/why"))
        .isEqualTo("Target Pokja III tidak diisi oleh jabatan Ibu.");
    read(secretaryOf(MAWEA), YARO, 2066, file).expect(404);
    secretaryOf(MAWEA).get(templatePath(YARO, 2066, "TEAM")).expect(404);
    chairOf(YARO).get(templatePath(YARO, 2066, "ALL")).expect(422);
    var pokja = rows(template(as(YARO, Role.KETUA_POKJA, Field.POKJA_III), YARO, 2066, "TEAM"));
    assertThat(pokja.stream().skip(1).map(row -> row.get(2)).distinct())
        .containsExactly("Pokja III");
  }

  private static Answer read(Client who, String region, int year, byte[] file) {
    return who.sendBytes(
        "POST",
        "/api/targets/reading?region=" + region + "&year=" + year,
        file,
        "X-Jejak",
        "1",
        "Content-Type",
        "application/octet-stream");
  }

  private static Answer take(Client who, String region, int year, JsonNode preview) {
    var lines = new ArrayList<Map<?, ?>>();
    for (var change : preview.get("changes")) {
      lines.add(
          lineOf(
              change.get("region").stringValue(),
              change.get("indicator").stringValue(),
              text(change, "/value"),
              change.get("baseRevision").intValue()));
    }
    return put(who, region, year, lines.toArray(Map<?, ?>[]::new));
  }

  private static String cell(JsonNode bad) {
    return "%s%d %s: %s"
        .formatted(
            bad.get("column").stringValue(),
            bad.get("row").intValue(),
            bad.get("heading").stringValue(),
            bad.get("why").stringValue());
  }

  private static String templatePath(String region, int year, String of) {
    return "/api/targets/templat.xlsx?region=" + region + "&year=" + year + "&of=" + of;
  }

  private static byte[] template(Client who, String region, int year, String of) {
    var answer = who.get(templatePath(region, year, of)).expect(200);
    assertThat(answer.header("Content-Disposition"))
        .contains("target-" + year + "-" + region + ".xlsx");
    return answer.bytes();
  }

  private static List<List<String>> rows(byte[] file) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @SafeVarargs
  private static byte[] sheet(List<Object>... rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Uji", "1.0")) {
      var list = book.newWorksheet("Target");
      for (var row = 0; row < rows.length; row++) {
        for (var column = 0; column < rows[row].size(); column++) {
          switch (rows[row].get(column)) {
            case Number number -> list.value(row, column, number);
            case Object other -> list.value(row, column, other.toString());
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
