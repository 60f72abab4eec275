package id.jejak.roster;

import static id.jejak.roster.Lists.officer;
import static id.jejak.roster.Lists.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// How files come in, are read, and go again, in Kecamatan Jailolo Selatan.
class RosterFileHttpTest extends HttpTest {
  private static final String DISTRICT = "82.01.05";
  private static final String VILLAGE = "82.01.05.2001";
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

  @Autowired private JdbcClient db;
  @Autowired private RosterJobs jobs;
  @Autowired private TransactionTemplate transaction;

  @Test
  void a_long_file_comes_in_pieces_and_is_read_to_its_last_row() {
    var operator = operator();
    var list =
        new String(
                Lists.semicolons(
                    StandardCharsets.UTF_8, officer(VILLAGE, "Ny. Awal Berkas", "Ketua", "")),
                StandardCharsets.UTF_8)
            + ";;;;;;;;;;;;\r\n".repeat(100_000)
            + String.join(";", officer(VILLAGE, "Ny. Ujung Berkas", "Wakil Ketua", ""))
            + "\r\n";

    var sent = send(operator, list.getBytes(StandardCharsets.UTF_8));

    assertThat(sent.at("/counts/bad").intValue()).isZero();
    var view = settled(operator, sent);
    assertThat(view.get("state").stringValue()).isEqualTo("CHECKED");
    assertThat(view.get("rows").intValue()).isEqualTo(2);
    var rows = operator.get(path(view) + "/rows?after=2").expect(200).json();
    assertThat(rows.at("/rows/0/number").intValue()).isEqualTo(100_003);
    assertThat(piecesWith("Ny. Ujung Berkas")).isZero();
  }

  @Test
  void a_file_that_turns_out_to_be_no_list_says_why_and_nothing_of_it_stays() {
    var operator = operator();
    var damaged = "PK\3\4 bukan buku kerja sungguhan".getBytes(StandardCharsets.UTF_8);

    var view = settled(operator, send(operator, damaged));

    assertThat(view.get("state").stringValue()).isEqualTo("REFUSED");
    assertThat(view.at("/refusal/code").stringValue()).isEqualTo("SHEET_DAMAGED");
    assertThat(view.at("/refusal/title").stringValue()).isEqualTo("Berkas tidak utuh");
    assertThat(view.at("/refusal/detail").stringValue()).contains("Buka di Excel");
    assertThat(piecesWith("bukan buku kerja sungguhan")).isZero();
    operator.put(path(view) + "/writing", Map.of("kind", "ALL")).expect(409, "ROSTER_UNREADABLE");
    assertThat(operator.putFile(path(view), damaged).expect(200).json().get("state").stringValue())
        .isEqualTo("REFUSED");
    operator.delete(path(view)).expect(204);
    operator.get(path(view)).expect(404);
  }

  @Test
  void rows_before_the_one_that_stops_the_reading_do_not_stay_either() {
    var operator = operator();
    var rows =
        IntStream.rangeClosed(1, 1_200)
            .mapToObj(i -> officer(VILLAGE, "Ny. Separuh " + i, "Ketua", ""))
            .toArray(String[][]::new);
    var list = new String(Lists.semicolons(StandardCharsets.UTF_8, rows), StandardCharsets.UTF_8);
    var tooLong = list + "\r\n".repeat(250_000) + String.join(";", rows[0]);

    var view = settled(operator, send(operator, tooLong.getBytes(StandardCharsets.UTF_8)));

    assertThat(view.at("/refusal/code").stringValue()).isEqualTo("SHEET_TOO_LARGE");
    assertThat(view.get("rows").intValue()).isZero();
    assertThat(rowsOf(view)).isZero();
  }

  @Test
  void what_the_first_bytes_tell_is_refused_at_once() {
    var operator = operator();
    var path = path(SampleReport.id());
    operator.putFile(path, new byte[0]).expect(422, "SHEET_EMPTY");
    operator.putFile(path, OLD_EXCEL).expect(422, "SHEET_OLD_OR_LOCKED");
    operator.get(path).expect(404);
  }

  @Test
  void a_file_that_is_cut_in_the_middle_leaves_nothing_and_may_come_again() throws IOException {
    var operator = operator();
    var path = path(SampleReport.id());
    var name = "Ny. Terputus Di Jalan";
    var file =
        (new String(
                    Lists.semicolons(StandardCharsets.UTF_8, officer(VILLAGE, name, "Ketua", "")),
                    StandardCharsets.UTF_8)
                + ";;;;;;;;;;;;\r\n".repeat(100_000))
            .getBytes(StandardCharsets.UTF_8);
    try (var socket = new Socket("127.0.0.1", port)) {
      var out = socket.getOutputStream();
      out.write(
          ("PUT %s HTTP/1.1\r\nHost: localhost\r\nX-Jejak: 1\r\nCookie: %s\r\nContent-Length: %d\r\n\r\n"
                  .formatted(path, operator.cookie(), file.length))
              .getBytes(StandardCharsets.UTF_8));
      out.write(file, 0, file.length - 10_000);
      out.flush();
      await().atMost(Duration.ofMinutes(1)).until(() -> piecesWith(name) == 1);
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> piecesWith(name) == 0);
    operator.get(path).expect(404, "NOT_FOUND");

    var view = settled(operator, operator.putFile(path, file).expect(200).json());
    assertThat(view.get("state").stringValue()).isEqualTo("CHECKED");
  }

  @Test
  void whoever_takes_up_an_interrupted_reading_passes_over_the_rows_that_are_there() {
    var username = "operator-yang-membaca";
    var me = appoint(DISTRICT, Role.OPERATOR, null, username);
    var operator = visitor();
    operator.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    var id = SampleReport.id();
    var file =
        xlsx(
            officer(VILLAGE, "Ny. Sudah Dibaca", "Ketua", ""),
            officer(VILLAGE, "Ny. Belum Satu", "Wakil Ketua", ""),
            officer(VILLAGE, "Ny. Belum Dua", "Bendahara", ""));
    transaction.executeWithoutResult(status -> {
      var values = Map.of("id", id, "file", UUID.randomUUID(), "by", me, "bytes", file);
      for (var sql :
          List.of(
              """
              insert into roster (id, made_by, file_name, sha256, file_id, state, arrived_at, stepped_at, rows, last_row)
              values (:id, :by, 'x.xlsx', 'x', :file, 'READING', now(), now(), 1, 2)\
              """,
              "insert into roster_piece (file_id, number, bytes, arrived_at) values (:file, 0, :bytes, now())",
              """
              insert into roster_row (roster_id, number, cells, unreadable, region_code, role, starts_on, facts)
              values (:id, 2, '{"NAME": "Yang pertama"}', '[]', '82.01.05.2001', 'KETUA', '2026-01-05',
                '{"name": "Yang pertama"}')\
              """)) {
        db.sql(sql).params(values).update();
      }
    });

    var view = settled(operator, operator.get(path(id)).expect(200).json());

    assertThat(view.get("rows").intValue()).isEqualTo(3);
    var rows = operator.get(path(id) + "/rows").expect(200).json().get("rows");
    assertThat(
            rows.valueStream()
                .map(row -> row.get("number") + " " + cell(row, "NAME"))
                .collect(Collectors.joining(", ")))
        .isEqualTo("2 Yang pertama, 3 Ny. Belum Satu, 4 Ny. Belum Dua");
  }

  @Test
  void two_weeks_after_the_last_work_a_list_goes_and_what_it_wrote_stays() {
    var operator = operator();
    var written =
        settled(operator, send(operator, xlsx(officer(VILLAGE, "Ny. Tetap", "Ketua", ""))));
    operator.put(path(written) + "/writing", Map.of("kind", "ALL")).expect(200);
    written = settled(operator, written);
    var preview =
        settled(operator, send(operator, xlsx(officer(VILLAGE, "Ny. Ditinggal", "Wakil", ""))));
    var newer =
        settled(operator, send(operator, xlsx(officer(VILLAGE, "Ny. Baru", "Bendahara", ""))));
    touched(written, 15);
    touched(preview, 15);
    touched(newer, 13);
    var cutOff = UUID.randomUUID();
    db.sql(
            "insert into roster_piece (file_id, number, bytes, arrived_at) values (:id, 0, 'x', now() - interval '2 days')")
        .param("id", cutOff)
        .update();

    jobs.deleteAbandoned();

    operator.get(path(written)).expect(404);
    operator.get(path(preview)).expect(404);
    assertThat(rowsOf(preview)).isZero();
    assertThat(operator.get(path(newer)).expect(200).json().get("state").stringValue())
        .isEqualTo("CHECKED");
    assertThat(
            db.sql("select count(*) from roster_piece where file_id = :id")
                .param("id", cutOff)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            db.sql("select count(*) from officer where name = 'Ny. Tetap'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private Client operator() {
    return as(DISTRICT, Role.OPERATOR, null);
  }

  private static JsonNode send(Client operator, byte[] file) {
    return operator.putFile(path(SampleReport.id()), file).expect(200).json();
  }

  // The job of the server goes on by itself.
  private static JsonNode settled(Client operator, JsonNode roster) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            !List.of("READING", "CHECKING", "WRITING")
                .contains(
                    operator.get(path(roster)).expect(200).json().get("state").stringValue()));
    return operator.get(path(roster)).expect(200).json();
  }

  private void touched(JsonNode roster, int daysAgo) {
    db.sql(
            "update roster set stepped_at = now() - make_interval(days => :days) where id = :id::uuid")
        .param("days", daysAgo)
        .param("id", roster.get("id").stringValue())
        .update();
  }

  private int piecesWith(String text) {
    return db.sql("select count(*) from roster_piece where position(:text::bytea in bytes) > 0")
        .param("text", text.getBytes(StandardCharsets.UTF_8))
        .query(Integer.class)
        .single();
  }

  private int rowsOf(JsonNode roster) {
    return db.sql("select count(*) from roster_row where roster_id = :id::uuid")
        .param("id", roster.get("id").stringValue())
        .query(Integer.class)
        .single();
  }

  private static String cell(JsonNode row, String column) {
    return row.get("cells")
        .valueStream()
        .filter(cell -> cell.get("column").stringValue().equals(column))
        .map(cell -> cell.get("text").stringValue())
        .findFirst()
        .orElse("");
  }

  private static String path(JsonNode roster) {
    return "/api/rosters/" + roster.get("id").stringValue();
  }

  private static String path(UUID id) {
    return "/api/rosters/" + id;
  }
}
