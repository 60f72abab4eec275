package id.jejak.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Lists and totals leave as files, on Halmahera Utara. Each story has a kecamatan of its own.
class ExportsHttpTest extends HttpTest {
  @Autowired private ExportJobs jobs;
  @Autowired private ExportPartStore parts;
  @Autowired private JdbcClient db;

  @Test
  void a_list_becomes_a_workbook_a_table_and_lines_of_json() throws IOException {
    var village = secretaryOf("82.03.10.2001");
    var formula =
        SampleReport.chillies("82.03.10.2001")
            .with("title", "=HYPERLINK(\"http://jahat\")")
            .with("place", "RT 02; balai \"desa\"")
            .with("costs", List.of(Map.of("source", "APBDES", "amount", "1500000")))
            .results("III-01.1", "18", "III-01.2", "240.5");
    send(village, formula);
    send(village, SampleReport.of("82.03.10.2001", "POKJA_IV", "IV-01").on("2026-11-19"));
    var district = secretaryOf("82.03.10");
    var asked = Map.of("region", "82.03.10", "type", "III-01");

    var order = order(district, Map.of("format", "XLSX", "activities", asked));
    assertThat(order.get("fileName").stringValue()).startsWith("kegiatan-82.03.10-20");
    assertThat(order.get("total").longValue()).isEqualTo(1);
    var rows = workbook(file(district, order));
    assertThat(rows).hasSize(2);
    var cells = cells(rows);
    assertThat(cells.get("Tanggal")).isEqualTo("2026-11-20");
    assertThat(cells.get("Nama kegiatan")).isEqualTo("=HYPERLINK(\"http://jahat\")"); // as text
    assertThat(cells.get("Peserta perempuan")).isEqualTo("23");
    assertThat(cells.get("Bibit ditanam (batang)")).isEqualTo("240.5");
    assertThat(cells.get("Biaya APBDes (Rp)")).isEqualTo("1500000");
    assertThat(cells.get("Keadaan")).isEqualTo("belum diperiksa");
    assertThat(cells.get("Wilayah induk")).isEqualTo("Kec. Tobelo Utara");

    var table = file(district, order(district, Map.of("format", "CSV", "activities", asked)));
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.text())
        .startsWith("\uFEFFTanggal;Sampai tanggal;")
        .contains("240,5")
        .contains("\"'=HYPERLINK(\"\"http://jahat\"\")\"") // no spreadsheet takes it for a formula
        .contains("\"RT 02; balai \"\"desa\"\"\"");

    var all = Map.of("region", "82.03.10");
    var lines = file(district, order(district, Map.of("format", "JSONL", "activities", all)));
    assertThat(lines.text().lines()).hasSize(2);
    var newest = json.readTree(lines.text().lines().findFirst().orElseThrow());
    assertThat(newest.at("/results/1/value").stringValue()).isEqualTo("240.5");
    assertThat(newest.get("startDate").stringValue()).isEqualTo("2026-11-20");
  }

  @Test
  void totals_become_a_file_with_the_numbers_of_the_screen() throws IOException {
    var village = secretaryOf("82.03.10.2002");
    send(village, SampleReport.chillies("82.03.10.2002").results("III-01.2", "120"));
    var asked =
        Map.of(
            "region", "82.03.10.2002", "from", "2026-11", "to", "2026-11", "by", "type,indicator");
    var order = order(village, Map.of("format", "XLSX", "totals", asked));
    var rows = workbook(file(village, order));
    var seedlings =
        rows.stream()
            .filter(row -> row.getCellText(2).equals("III-01.2"))
            .findFirst()
            .orElseThrow();
    assertThat(seedlings.getCellText(5)).isEqualTo("120");
  }

  @Test
  void a_file_holds_what_her_offices_let_her_see_and_is_hers_alone() {
    var village = secretaryOf("82.03.11.2001");
    send(village, SampleReport.chillies("82.03.11.2001"));
    send(village, SampleReport.of("82.03.11.2001", "POKJA_IV", "IV-01"));
    var pokja = as("82.03.11.2001", Role.KETUA_POKJA, Field.POKJA_IV);
    var form = Map.of("format", "JSONL", "activities", Map.of());
    var order = order(pokja, form);
    assertThat(file(pokja, order).text().lines())
        .hasSize(1)
        .allMatch(line -> line.contains("\"POKJA_IV\""));

    var path = path(order);
    village.get(path).expect(404, "NOT_FOUND");
    village.get(path + "/berkas").expect(404, "NOT_FOUND");
    village.put(path, form).expect(404, "NOT_FOUND");
    village.delete(path).expect(404, "NOT_FOUND");
    visitor().get(path + "/berkas").expect(401, "NOT_SIGNED_IN");
    var beside = Map.of("format", "CSV", "activities", Map.of("region", "82.03.10"));
    village.put(path(UUID.randomUUID()), beside).expect(404, "NOT_FOUND");
    var totals = Map.of("region", "82.03", "from", "2026-01", "to", "2026-11");
    village
        .put(path(UUID.randomUUID()), Map.of("format", "CSV", "totals", totals))
        .expect(404, "NOT_FOUND");

    pokja.delete(path).expect(204);
    pokja.get(path + "/berkas").expect(404, "NOT_FOUND");
  }

  @Test
  void another_office_does_not_take_the_files_of_the_earlier_one_along() {
    var name = "pindah-" + UUID.randomUUID();
    var officer = appoint("82.03.11.2003", Role.SEKRETARIS, null, name);
    var client = visitor();
    client.post("/api/session", Map.of("username", name, "password", PASSWORD)).expect(200);
    var order = order(client, Map.of("format", "CSV", "activities", Map.of()));
    file(client, order);
    db.sql("update assignment set role = 'KETUA_POKJA', field = 'POKJA_I' where officer_id = :id")
        .param("id", officer)
        .update();
    client.get(path(order) + "/berkas").expect(403, "EXPORT_OF_OTHER_OFFICES");
  }

  @Test
  void a_fetch_that_was_cut_goes_on_where_it_ended() throws IOException {
    var village = secretaryOf("82.03.11.2002");
    var story = new StringBuilder();
    IntStream.range(0, 620).forEach(i -> story.append("kata").append(i).append(' '));
    var reports =
        IntStream.range(0, 400)
            .mapToObj(i ->
                SampleReport.chillies("82.03.11.2002")
                    .with("title", "Kegiatan ke-" + i)
                    .with("narrative", story.toString())
                    .withId(SampleReport.id()))
            .toList();
    village.post("/api/activities/batch", Map.of("activities", reports)).expect(200);
    var order = order(village, Map.of("format", "CSV", "activities", Map.of()));
    var whole = file(village, order);
    assertThat(whole.bytes().length).isGreaterThan(PartsOutput.PART); // several pieces
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(order.get("bytes").longValue()).isEqualTo(whole.bytes().length);

    var got = new ByteArrayOutputStream();
    var at = 0;
    while (at < whole.bytes().length) {
      var until = Math.min(at + 300_001, whole.bytes().length) - 1;
      var piece =
          village
              .sendRaw("GET", path(order) + "/berkas", "", "Range", "bytes=" + at + "-" + until)
              .expect(206);
      got.write(piece.bytes());
      at = until + 1;
    }
    assertThat(got.toByteArray()).isEqualTo(whole.bytes());
    village.sendRaw("GET", path(order) + "/berkas", "", "Range", "bytes=999999999-").expect(416);
  }

  @Test
  void an_order_given_twice_or_at_once_is_one_order_and_two_makers_do_not_mix() throws Exception {
    var village = secretaryOf("82.03.11.2005");
    send(village, SampleReport.chillies("82.03.11.2005"));
    var path = path(UUID.randomUUID());
    var form = Map.of("format", "CSV", "activities", Map.of());
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers =
          threads.invokeAll(
              java.util.Collections.nCopies(4, () -> village.put(path, form).status()));
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
      for (var maker : threads.invokeAll(java.util.Collections.nCopies(2, this::make))) {
        maker.get();
      }
    }
    var made = village.get(path).expect(200).json();
    assertThat(made.get("state").stringValue()).isEqualTo("READY");
    assertThat(village.get(path + "/berkas").expect(200).text().lines()).hasSize(2);
    assertThat(
            db.sql("select count(*) from export_part where order_id = :id")
                .param("id", UUID.fromString(made.get("id").stringValue()))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_cannot_be_ordered_is_told_in_words() {
    var village = secretaryOf("82.03.11.2006");
    refused(village, Map.of("activities", Map.of()), "format");
    refused(village, Map.of("format", "CSV"), "activities");
    refused(
        village, Map.of("format", "CSV", "activities", Map.of(), "totals", Map.of()), "activities");
    refused(village, Map.of("format", "CSV", "activities", Map.of("from", "kemarin")), "from");
    refused(village, Map.of("format", "CSV", "totals", Map.of("from", "2026-13")), "from");
    for (var i = 0; i < 3; i++) {
      db.sql(
              """
              insert into export_order (id, ordered_by, ordered_at, asked, asked_as, format, file_name, total, failed_at)
              select :id, officer_id, now() - interval '2 days', '{}', '{}', 'CSV', 'x.csv', 0, now()
              from account where username = :name\
              """)
          .param("id", UUID.randomUUID())
          .param("name", village.get("/api/session").json().at("/officer/username").stringValue())
          .update();
    }
    assertThat(village.get("/api/exports").expect(200).json().get("items").size()).isEqualTo(3);
    jobs.tidyUp();
    assertThat(village.get("/api/exports").expect(200).json().get("items").size()).isZero();
  }

  @Test
  void who_comes_late_to_an_order_leaves_the_finished_file_alone() {
    var village = secretaryOf("82.03.11.2007");
    send(village, SampleReport.chillies("82.03.11.2007"));
    var order = order(village, Map.of("format", "CSV", "activities", Map.of()));
    var id = UUID.fromString(order.get("id").stringValue());
    assertThat(parts.begin(id, UUID.randomUUID()))
        .isFalse(); // it had seen the order before it was ready
    assertThat(file(village, order).text().lines()).hasSize(2);
  }

  private boolean make() {
    jobs.make();
    return true;
  }

  private static void refused(Client client, Map<String, Object> form, String field) {
    var answer = client.put(path(UUID.randomUUID()), form).expect(422, "INVALID");
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  private static void send(Client village, SampleReport report) {
    village.put("/api/activities/" + SampleReport.id(), report.body()).expect(201);
  }

  private static String path(UUID id) {
    return "/api/exports/" + id;
  }

  private static String path(JsonNode order) {
    return "/api/exports/" + order.get("id").stringValue();
  }

  private JsonNode order(Client client, Map<String, Object> form) {
    var path = path(UUID.randomUUID());
    client.put(path, form).expect(200);
    jobs.make();
    var made = client.get(path).expect(200).json();
    assertThat(made.get("state").stringValue()).isEqualTo("READY");
    return made;
  }

  private static Answer file(Client client, JsonNode order) {
    return client.get(path(order) + "/berkas").expect(200);
  }

  private static List<Row> workbook(Answer file) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
      return book.getFirstSheet().read();
    }
  }

  private static Map<String, String> cells(List<Row> rows) {
    var cells = new java.util.HashMap<String, String>();
    for (var i = 0; i < rows.get(0).getCellCount(); i++) {
      var cell = i < rows.get(1).getCellCount() ? rows.get(1).getCell(i) : null;
      var heading = rows.get(0).getCellText(i);
      if (cell != null && heading.equals("Tanggal")) {
        cells.put(heading, cell.asDate().toLocalDate().toString());
      } else if (cell != null) {
        cells.put(heading, cell.getText());
      }
    }
    return cells;
  }
}
