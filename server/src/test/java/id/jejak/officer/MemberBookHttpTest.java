package id.jejak.officer;

import static id.jejak.officer.OfficerForms.id;
import static id.jejak.officer.OfficerForms.newcomer;
import static id.jejak.officer.OfficerForms.office;
import static id.jejak.officer.OfficerForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.Officers.Appointment;
import id.jejak.region.RegionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The Buku Daftar Anggota of teams of Kecamatan Taliabu Utara, as PDF and as workbook.
class MemberBookHttpTest extends HttpTest {
  private static final String DISTRICT = "82.08.04";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private Officers people;

  @Test
  void a_team_prints_who_is_in_office_with_the_official_columns_and_without_phone_numbers()
      throws IOException {
    var desa = DISTRICT + ".2006";
    add(desa, "Ny. Ketua & Kawan", "KETUA", null, Map.of("note", "SK 2026"));
    add(desa, "Ny. Bendahara", "BENDAHARA", null, Map.of("birthDate", "1990-12-31"));
    var two = add(desa, "Ny. Dua Jabatan", "KETUA_POKJA", "POKJA_III", Map.of("sex", "L"));
    operator()
        .put(path(two) + "/offices/" + id(), office(desa, "SEKRETARIS", null, TODAY))
        .expect(200);
    add(desa, "Ny. Operator", "OPERATOR", null, Map.of());

    var printed = book(operator(), desa, "pdf", null).expect(200);
    assertThat(printed.header("Content-Disposition")).contains("Buku Daftar Anggota");
    try (var pdf = shown(printed.bytes(), "daftar-anggota")) {
      assertThat(pdf.pages()).isEqualTo(1);
      assertThat(pdf.foreignFonts()).isEmpty();
      assertThat(pdf.text())
          .containsSubsequence(
              "DESA NUNCA",
              "BUKU DAFTAR ANGGOTA TIM PENGGERAK PKK",
              "Keadaan pada",
              "Desa : Nunca",
              "Kecamatan : Taliabu Utara",
              "Kabupaten : Pulau Taliabu",
              "Provinsi : Maluku Utara",
              "Tahun : " + TODAY.getYear(),
              "NO NAMA JABATAN",
              "1 2 3 4 5 6 7 8 9 10 11",
              "Ny. Ketua & Kawan",
              "Jumlah 3 orang: 1 laki-laki, 2 perempuan.",
              "Mengetahui",
              "Bendahara TP PKK")
          .containsSubsequence("Ny. Ketua", "Ny. Dua", "Ny. Bendahara")
          .contains("Sekretaris, Ketua Pokja", "12-04-1981", "Kawin", "SK 2026", "Guru")
          .doesNotContain("0812", "Ny. Operator", "NIK");
      assertThat(pdf.qrCode(1)).endsWith("/app/pengurus?tim=sendiri&wilayah=" + desa);
    }
    var rows = rows(book(operator(), desa, "xlsx", null).expect(200));
    assertThat(rows)
        .anyMatch(row -> row.startsWith("NO|NAMA|JABATAN|JENIS KELAMIN (L/P)|TEMPAT LAHIR"));
    assertThat(rows)
        .anyMatch(row ->
            row.startsWith("1|Ny. Ketua & Kawan|Ketua|P|Weda|12-04-1981 / ")
                && row.endsWith("|Kawin|RT 02, Desa Nusliko|SMA|Guru|SK 2026"));
    assertThat(String.join("\n", rows)).contains("Ny. Bendahara").doesNotContain("0812");
  }

  @Test
  void on_a_day_of_choice_those_stand_in_it_who_held_office_then() {
    var desa = DISTRICT + ".2002";
    people.appoint(
        "Ny. Lama",
        new Appointment(RegionCode.valueOf(desa), Role.KETUA, null, TODAY.minusYears(3)));
    var now = add(desa, "Ny. Baru", "BENDAHARA", null, Map.of());
    try (var pdf =
        new PdfReader(book(operator(), desa, "pdf", TODAY.minusDays(2)).expect(200).bytes())) {
      assertThat(pdf.text()).contains("Ny. Lama", "Jumlah 1 orang").doesNotContain("Ny. Baru");
    }
    try (var pdf = new PdfReader(book(operator(), desa, "pdf", TODAY).expect(200).bytes())) {
      assertThat(pdf.text()).contains("Ny. Lama", "Ny. Baru", "Jumlah 2 orang");
    }
    try (var pdf =
        shown(
            book(operator(), desa, "pdf", TODAY.minusYears(9)).expect(200).bytes(),
            "daftar-anggota-kosong")) {
      assertThat(pdf.text()).contains("Tidak ada yang memegang jabatan pada hari itu.");
    }
    assertThat(now).isNotNull();
  }

  @Test
  void a_team_of_250_breaks_onto_pages_with_the_headings_on_each() throws IOException {
    var long50 =
        "Kampung Nelayan Sebelah Timur Jembatan, RT 004/RW 002, Dusun Tanjung Una Seberang";
    for (var n = 1; n <= 250; n++) {
      var name = "Ny. Siti Nurhalimah Abdurrahman nomor " + n;
      var facts =
          new MemberFacts(
              name,
              null,
              null,
              "P",
              "Tanjung Una",
              LocalDate.of(1980, 1, 1 + n % 28),
              "KAWIN",
              n % 3 == 0 ? long50 : "RT 01",
              "SMA",
              "Ibu rumah tangga",
              null,
              false,
              null,
              null);
      people.appoint(
          facts,
          new Appointment(
              RegionCode.valueOf(DISTRICT),
              Role.ANGGOTA_POKJA,
              Field.values()[n % 4],
              LocalDate.of(2020, 1, 1)));
    }
    var she = as(DISTRICT, Role.OPERATOR, null);
    try (var pdf =
        shown(book(she, DISTRICT, "pdf", null).expect(200).bytes(), "daftar-anggota-250")) {
      assertThat(pdf.pages()).isGreaterThan(8);
      for (var page = 1; page < pdf.pages(); page++) {
        assertThat(pdf.text(page)).contains("NO NAMA JABATAN", "1 2 3 4 5 6 7 8 9 10 11");
        assertThat(pdf.text(page)).contains("Halaman %d dari %d".formatted(page, pdf.pages()));
      }
      assertThat(pdf.text()).contains("nomor 250", "Ketua TP PKK");
      assertThat(pdf.text(pdf.pages())).contains("Mengetahui");
    }
    var rows = rows(book(she, DISTRICT, "xlsx", null).expect(200));
    assertThat(rows.stream().filter(row -> row.contains("nomor "))).hasSize(250);
  }

  @Test
  void the_book_is_for_those_who_see_the_people_whole() {
    var desa = DISTRICT + ".2003";
    chairOf(desa);
    for (var kind : List.of("pdf", "xlsx")) {
      book(secretaryOf(desa), desa, kind, null).expect(200);
      book(chairOf(DISTRICT), desa, kind, null).expect(200);
      book(as(desa, Role.BENDAHARA, null), desa, kind, null).expect(403, "NOT_ALLOWED");
      book(as(desa, Role.ANGGOTA_POKJA, Field.POKJA_I), desa, kind, null).expect(403);
      book(secretaryOf(desa), DISTRICT, kind, null).expect(404);
      book(secretaryOf(desa), DISTRICT + ".2004", kind, null).expect(404);
      book(secretaryOf("82.08.05"), desa, kind, null).expect(404);
      book(as(desa, Role.PEMBACA, null), desa, kind, null).expect(404);
      book(visitor(), desa, kind, null).expect(401);
      secretaryOf(desa).get(path(kind, desa) + "&day=kemarin").expect(422, "INVALID");
      secretaryOf(desa).get(path(kind, desa) + "&day=0001-01-01").expect(422, "INVALID");
      secretaryOf(DISTRICT).get(path(kind, DISTRICT + ".2999")).expect(404);
    }
  }

  private UUID add(
      String team, String name, String role, @Nullable String field, Map<String, ?> facts) {
    var person = id();
    var form = newcomer(name, id(), office(team, role, field, TODAY));
    for (var fact : facts.entrySet()) {
      form = with(form, fact.getKey(), fact.getValue());
    }
    operator().put(path(person), form).expect(200);
    return person;
  }

  private Client operator() {
    return as("82.08", Role.OPERATOR, null);
  }

  private static String path(UUID person) {
    return "/api/officers/" + person;
  }

  private static String path(String kind, String region) {
    return "/api/officers/daftar-anggota." + kind + "?region=" + region;
  }

  private static Answer book(Client she, String region, String kind, @Nullable LocalDate day) {
    return she.get(path(kind, region) + (day == null ? "" : "&day=" + day));
  }

  private static List<String> rows(Answer answer) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(MemberBookHttpTest::words).toList();
    }
  }

  private static String words(Row row) {
    return String.join(
        "|", IntStream.range(0, row.getCellCount()).mapToObj(at -> row.getCellText(at)).toList());
  }

  private static PdfReader shown(byte[] pdf, String name) {
    try {
      Files.write(Files.createDirectories(Path.of("target/paper")).resolve(name + ".pdf"), pdf);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
    return new PdfReader(pdf);
  }
}
