package id.jejak.roster;

import static id.jejak.roster.Lists.officer;
import static id.jejak.roster.Lists.row;
import static id.jejak.roster.Lists.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What an operator of a kabupaten does with lists, in Kabupaten Kepulauan Sula.
class RosterHttpTest extends HttpTest {
  private static final String REGENCY = "82.05";
  private static final String DISTRICT = "82.05.02";
  private static final String MANGON = "82.05.02.2001";
  private static final String FAGUDU = "82.05.02.2002";
  private static final String WAIBAU = "82.05.02.2003";
  private static final String FALAHU = "82.05.02.2004";
  private static final String FATCEI = "82.05.02.2005";
  private static final String FOGI = "82.05.02.2006";
  private static final String WAIHAMA = "82.05.02.2007";
  private static final String UMALOYA = "82.05.02.2009";
  private static final String PASTINA = "82.05.02.2010";
  private static final String WAILAU = "82.05.02.2011";
  private static final String BESIDE_VILLAGE = "82.05.06.2001";

  @Autowired private JdbcClient db;

  @Test
  void a_clean_list_becomes_people_with_offices_and_accounts_and_the_log_tells_each() {
    var operator = operatorOf(REGENCY);
    var id =
        checked(
            operator,
            xlsx(
                officer(MANGON, "Ny. Ratna Umasugi", "Ketua", ""),
                officer(MANGON, "Nurlaila Drakel", "Sekretaris", ""),
                officer(MANGON, "Nurlaila Drakel", "Operator", ""),
                officer(MANGON, "Wa Ode Sitti", "Anggota", "Pokja II"),
                officer(MANGON, "Wa Ode Ima", "Anggota Pokja", "Pokja II")));
    assertThat(counts(operator, id)).isEqualTo("bad 0, new 5, offices 0, changed 0, same 0");
    assertThat(people(MANGON)).isEmpty();

    var done = written(operator, id, all());

    assertThat(done.get("settledRows").intValue()).isEqualTo(5);
    assertThat(done.get("accounts").intValue()).isEqualTo(4);
    assertThat(people(MANGON))
        .containsExactly(
            "Nurlaila Drakel: OPERATOR SEKRETARIS, 82.05.02.2001-sekretaris",
            "Ny. Ratna Umasugi: KETUA, 82.05.02.2001-ketua",
            "Wa Ode Ima: ANGGOTA_POKJA, 82.05.02.2001-anggota-pokja2*",
            "Wa Ode Sitti: ANGGOTA_POKJA, 82.05.02.2001-anggota-pokja2*");
    var log = operator.get("/api/audit?region=" + MANGON + "&q=drakel").expect(200).json();
    assertThat(log.get("items").valueStream().map(entry -> entry.get("kind").stringValue()))
        .containsExactlyInAnyOrder(
            "OFFICER_ADDED", "OFFICE_GIVEN", "OFFICE_GIVEN", "ACCOUNT_OPENED");
    var imports = operator.get("/api/audit?kind=ROSTER_IMPORTED").expect(200).json();
    assertThat(imports.at("/items/0/subject").stringValue()).isEqualTo("pengurus.xlsx");
    assertThat(imports.at("/items/0/details/rows").stringValue()).isEqualTo("5");
  }

  @Test
  void every_bad_cell_is_named_with_its_row_and_why_before_anything_is_written() throws Exception {
    var operator = operatorOf(DISTRICT);
    var id =
        checked(
            operator,
            xlsx(
                officer(FAGUDU, "Ny. Baik", "Ketua", ""),
                officer("82.05.02.2999", "Ny. Dua", "Ketua", ""),
                officer(BESIDE_VILLAGE, "Ny. Tiga", "Ketua", ""),
                officer(REGENCY, "Ny. Empat", "Ketua", ""),
                officer("Fagudu", "Ny. Lima", "Ketua", ""),
                officer(FAGUDU, "", "Kepala", ""),
                officer(FAGUDU, "Ny. Tujuh", "Ketua Pokja", ""),
                officer(FAGUDU, "Ny. Delapan", "Bendahara", "Pokja I"),
                row(
                    FAGUDU,
                    "",
                    "",
                    "Ny. Sembilan",
                    "Wakil",
                    "",
                    "",
                    "31-02-2026",
                    "besok",
                    "",
                    "X",
                    "tanya"),
                row(FAGUDU, "", "", "Ny. 8205012304560001", "Ketua", "", "", "", "2026-01-05"),
                row(FAGUDU, "", "", "Ny. Sebelas", "Ketua", "", "", "", "2026-01-05", "2025-01-05"),
                officer(FAGUDU, "Ny. Baik", "Ketua", ""),
                row("", "", "Labuha", "Ny. Tiga Belas", "Ketua", "", "", "", "2026-01-05"),
                row("", "", "", "Ny. Empat Belas", "Ketua", "", "", "", "2026-01-05")));

    assertThat(counts(operator, id)).isEqualTo("bad 13, new 1, offices 0, changed 0, same 0");
    assertThat(complaints(operator, id))
        .containsExactly(
            "3 Kode wilayah: Kode wilayah ini tidak ada.",
            "4 Kode wilayah: Bukan wilayah Ibu.",
            "5 Kode wilayah: Bukan wilayah Ibu.",
            "6 Kode wilayah: Tulis kode seperti 82.04.08.2001.",
            "7 Nama: Isi nama.",
            "7 Jabatan: Jabatan ini tidak dikenal. Pilih dari daftar.",
            "8 Bidang: Pilih bidangnya.",
            "9 Bidang: Jabatan ini berlaku untuk semua bidang. Kosongkan.",
            "10 Tanggal SK: Tulis tanggal seperti 31-12-2026.",
            "10 Mulai menjabat: Tulis tanggal seperti 31-12-2026.",
            "10 L/P: Tulis L atau P.",
            "10 No. HP: Tulis angka saja.",
            "11 Nama: Jangan tulis NIK atau nomor KK. Jejak PKK tidak menyimpannya.",
            "12 Selesai menjabat: Tidak boleh sebelum mulai menjabat.",
            "13 Jabatan: Sama dengan baris 2.",
            "14 Desa/Kelurahan: Tidak ada desa atau kecamatan bernama ini di wilayah Ibu.",
            "15 Kode wilayah: Tulis kode wilayah, atau nama desa dan kecamatannya.");
    assertThat(people(FAGUDU)).isEmpty();
    assertThat(everythingKept(id)).doesNotContain("8205012304560001").contains("(16 angka)");

    var marked = operator.get(path(id) + "/perbaikan.csv").expect(200).text();
    assertThat(marked)
        .startsWith("\uFEFFBaris;Kode wilayah;")
        .contains("\r\n13;82.05.02.2002;;;Ny. Baik;Ketua;")
        .contains("Jabatan: Sama dengan baris 2.\r\n");
    var workbook = operator.get(path(id) + "/perbaikan.xlsx").expect(200).bytes();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(book.getFirstSheet().read()).hasSize(14);
    }
    // Of thirteen bad ones, the corrected one alone comes again.
    written(operator, id, all());
    assertThat(people(FAGUDU)).containsExactly("Ny. Baik: KETUA, 82.05.02.2002-ketua");
  }

  @Test
  void the_same_list_again_makes_nothing_double_and_what_changed_is_changed() {
    var operator = operatorOf(DISTRICT);
    var chair = officer(WAIBAU, "Hj. Sri Buamona", "Ketua", "");
    var clerk = officer(WAIBAU, "Ani Fokaaya", "Sekretaris", "");
    written(operator, checked(operator, xlsx(chair, clerk)), all());

    var again = checked(operator, xlsx(chair, clerk));
    assertThat(counts(operator, again)).isEqualTo("bad 0, new 0, offices 0, changed 0, same 2");
    assertThat(written(operator, again, all()).get("settledRows").intValue()).isZero();

    var left = clerk.clone();
    left[9] = "30-06-2026";
    left[11] = "0812 1111 2222";
    var moved = officer(WAIBAU, "Ani Fokaaya", "Bendahara", "");
    var third = checked(operator, xlsx(chair, left, moved));
    assertThat(counts(operator, third)).isEqualTo("bad 0, new 0, offices 1, changed 1, same 1");
    var rows = operator.get(path(third) + "/rows?outcome=CHANGED").expect(200).json();
    assertThat(rows.at("/rows/0/changes").toString()).isEqualTo("[\"phone\",\"endsOn\"]");
    written(operator, third, all());

    assertThat(people(WAIBAU))
        .containsExactly(
            "Ani Fokaaya: BENDAHARA SEKRETARIS(-2026-06-30), 82.05.02.2003-sekretaris",
            "Hj. Sri Buamona: KETUA, 82.05.02.2003-ketua");
    assertThat(phone("Ani Fokaaya")).isEqualTo("0812 1111 2222");
  }

  @Test
  void someone_known_elsewhere_is_found_by_birthday_or_phone_and_two_birthdays_are_two_people() {
    var operator = operatorOf(REGENCY);
    var born =
        row(
            FALAHU,
            "",
            "",
            "Siti Aminah",
            "Ketua",
            "",
            "",
            "",
            "2024-01-05",
            "",
            "P",
            "",
            "01-02-1980");
    var other =
        row(
            FALAHU,
            "",
            "",
            "Siti Aminah",
            "Bendahara",
            "",
            "",
            "",
            "2024-01-05",
            "",
            "P",
            "",
            "03-04-1990");
    written(operator, checked(operator, xlsx(born, other)), all());
    var elsewhere =
        row(
            FATCEI,
            "",
            "",
            "Siti Aminah, S.Pd",
            "Operator",
            "",
            "",
            "",
            "2026-01-05",
            "",
            "P",
            "",
            "01-02-1980");
    var unclear = row(FALAHU, "", "", "Siti Aminah", "Wakil Ketua", "", "", "", "2026-01-05");

    var id = checked(operator, xlsx(elsewhere, unclear));

    assertThat(counts(operator, id)).isEqualTo("bad 1, new 0, offices 1, changed 0, same 0");
    assertThat(complaints(operator, id))
        .containsExactly(
            "3 Nama: Ada beberapa pengurus bernama ini. Isi tanggal lahir atau No. HP-nya.");
    written(operator, id, all());
    assertThat(offices("1980-02-01")).isEqualTo("82.05.02.2004 KETUA, 82.05.02.2005 OPERATOR");
  }

  @Test
  void a_list_from_excel_in_indonesia_has_semicolons_and_old_letters_and_places_by_name() {
    var operator = operatorOf(REGENCY);
    var byName =
        row(
            "",
            "Kec. Sanana",
            "Desa Fogi",
            "Renée Soamole",
            "Ketua Pokja III",
            "",
            "",
            "",
            "5 Januari 2026");
    var id = checked(operator, Lists.semicolons(Charset.forName("windows-1252"), byName));
    written(operator, id, all());
    assertThat(people(FOGI)).containsExactly("Renée Soamole: KETUA_POKJA, 82.05.02.2006-pokja3");

    var again = checked(operator, Lists.commas(byName));
    assertThat(counts(operator, again)).isEqualTo("bad 0, new 0, offices 0, changed 0, same 1");
    var utf8 = checked(operator, Lists.semicolons(StandardCharsets.UTF_8, byName));
    assertThat(counts(operator, utf8)).isEqualTo("bad 0, new 0, offices 0, changed 0, same 1");
  }

  @Test
  void only_chosen_rows_are_written_and_the_others_later() {
    var operator = operatorOf(DISTRICT);
    var id =
        checked(
            operator,
            xlsx(
                officer(WAIHAMA, "Ny. Satu", "Ketua", ""),
                officer(WAIHAMA, "Ny. Dua", "Wakil Ketua", ""),
                officer(WAIHAMA, "Ny. Tiga", "Bendahara", "")));

    written(operator, id, Map.of("kind", "ONLY", "rows", List.of(3)));
    assertThat(people(WAIHAMA)).containsExactly("Ny. Dua: WAKIL, 82.05.02.2007-wakil");

    written(operator, id, Map.of("kind", "EXCEPT", "rows", List.of(4)));
    assertThat(people(WAIHAMA)).hasSize(2).noneMatch(person -> person.contains("Tiga"));

    var rest = written(operator, id, all());
    assertThat(people(WAIHAMA)).hasSize(3);
    assertThat(rest.at("/counts/written").intValue()).isEqualTo(3);
    operator.put(path(id) + "/writing", Map.of()).expect(422, "INVALID");
  }

  @Test
  void two_operators_with_the_same_list_at_once_make_each_person_once() throws Exception {
    var rows = new ArrayList<String[]>();
    for (var i = 0; i < 700; i++) {
      rows.add(
          officer(UMALOYA, "Ny. Kader " + i, "Anggota Pokja", "Pokja " + "I".repeat(1 + i % 3)));
    }
    var file = xlsx(rows);
    var operators = List.of(operatorOf(REGENCY), operatorOf(DISTRICT));
    var ids = operators.stream().map(operator -> checked(operator, file)).toList();

    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 2; i++) {
        var operator = operators.get(i);
        var id = ids.get(i);
        both.submit(() -> operator.put(path(id) + "/writing", all()).expect(200));
      }
    }
    ids.forEach(this::settle);

    assertThat(people(UMALOYA)).hasSize(700);
    assertThat(
            db.sql(
                    "select count(distinct username) from account where username like '82.05.02.2009-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(700);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"KETUA", "SEKRETARIS", "BENDAHARA", "PEMBACA"})
  void who_administers_nothing_imports_nothing(Role role) {
    var somebody = as(DISTRICT, role, null);
    somebody.putFile(path(UUID.randomUUID()), xlsx()).expect(403, "NOT_ALLOWED");
    somebody.get("/api/rosters").expect(403);
    somebody.get("/api/rosters/templat.xlsx").expect(403, "NOT_ALLOWED");
    somebody.get("/api/rosters/templat.csv").expect(403, "NOT_ALLOWED");
    visitor().get("/api/rosters/templat.csv").expect(401);
  }

  @Test
  void the_import_of_another_operator_is_not_found() {
    var id = checked(operatorOf(DISTRICT), xlsx(officer(PASTINA, "Ny. Milik", "Ketua", "")));
    var other = operatorOf(REGENCY);
    other.get(path(id)).expect(404, "NOT_FOUND");
    other.get(path(id) + "/rows").expect(404);
    other.get(path(id) + "/perbaikan.xlsx").expect(404, "NOT_FOUND");
    other.get(path(id) + "/perbaikan.csv").expect(404);
    other.put(path(id) + "/writing", all()).expect(404);
    other.delete(path(id)).expect(404);
    other.putFile(path(id), xlsx(officer(PASTINA, "Ny. Lain", "Ketua", ""))).expect(404);
    operatorOf(DISTRICT).delete(path(id)).expect(204);
    operatorOf(DISTRICT).delete(path(id)).expect(204);
    operatorOf(DISTRICT).get(path(id)).expect(404);
  }

  @Test
  void an_operator_whose_office_ends_writes_no_further() {
    var username = "operator-yang-berhenti";
    var officer = appoint(WAILAU, Role.OPERATOR, null, username);
    var operator = visitor();
    operator.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    var id = checked(operator, xlsx(officer(WAILAU, "Ny. Batal", "Ketua", "")));
    db.sql("update roster set state = 'WRITING' where id = :id").param("id", id).update();
    db.sql("update roster_row set chosen = true where roster_id = :id").param("id", id).update();
    db.sql("update assignment set ends_on = '2024-01-01' where officer_id = :officer")
        .param("officer", officer)
        .update();

    settle(id);

    assertThat(
            db.sql("select stopped_for from roster where id = :id")
                .param("id", id)
                .query(String.class)
                .single())
        .isEqualTo("NO_OFFICE");
    assertThat(people(WAILAU)).noneMatch(person -> person.contains("Batal"));
  }

  @Test
  void the_same_file_under_its_id_changes_nothing_and_another_one_is_refused() {
    var operator = operatorOf(DISTRICT);
    var file = xlsx(officer(PASTINA, "Ny. Ulang", "Ketua", ""));
    var id = checked(operator, file);
    assertThat(operator.putFile(path(id), file).expect(200).json().get("state").stringValue())
        .isEqualTo("CHECKED");
    operator
        .putFile(path(id), xlsx(officer(PASTINA, "Ny. Beda", "Ketua", "")))
        .expect(409, "ROSTER_IS_ANOTHER");
    assertThat(
            operator
                .get("/api/rosters")
                .expect(200)
                .json()
                .valueStream()
                .map(each -> each.get("id").stringValue()))
        .contains(id.toString());
  }

  @Test
  void the_template_itself_holds_no_officer_and_can_be_filled_in() throws IOException {
    var operator = operatorOf(REGENCY);
    var workbook = operator.get("/api/rosters/templat.xlsx").expect(200).bytes();
    assertThat(refusal(operator, checked(operator, workbook))).isEqualTo("ROSTER_WITHOUT_ROWS");
    var text = operator.get("/api/rosters/templat.csv").expect(200).text();
    assertThat(refusal(operator, checked(operator, text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("ROSTER_WITHOUT_ROWS");
    var filled = text + "82.05.02.2010;;;Ny. Terisi;Ketua;;;;05-01-2026\r\n";
    var id = checked(operator, filled.getBytes(StandardCharsets.UTF_8));
    assertThat(counts(operator, id)).isEqualTo("bad 0, new 1, offices 0, changed 0, same 0");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(book.findSheet("Petunjuk")).isPresent();
    }
  }

  private Client operatorOf(String region) {
    return as(region, Role.OPERATOR, null);
  }

  private UUID checked(Client operator, byte[] file) {
    var id = SampleReport.id();
    operator.putFile(path(id) + "?fileName=pengurus.xlsx", file).expect(200);
    settle(id);
    return id;
  }

  private JsonNode written(Client operator, UUID id, Map<String, ?> choice) {
    operator.put(path(id) + "/writing", choice).expect(200);
    settle(id);
    return operator.get(path(id)).expect(200).json();
  }

  // The job of the server goes on by itself.
  private void settle(UUID id) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            db.sql(
                    "select state not in ('READING', 'CHECKING', 'WRITING') from roster where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single());
  }

  private String counts(Client operator, UUID id) {
    var counts = operator.get(path(id)).expect(200).json().get("counts");
    return "bad %d, new %d, offices %d, changed %d, same %d"
        .formatted(
            counts.get("bad").intValue(),
            counts.get("newcomers").intValue(),
            counts.get("offices").intValue(),
            counts.get("changed").intValue(),
            counts.get("same").intValue());
  }

  private static String refusal(Client operator, UUID id) {
    return operator.get(path(id)).expect(200).json().at("/refusal/code").stringValue();
  }

  private List<String> complaints(Client operator, UUID id) {
    var found = new ArrayList<String>();
    for (var row : operator.get(path(id) + "/rows?outcome=BAD").expect(200).json().get("rows")) {
      for (var bad : row.get("bad")) {
        found.add(
            row.get("number").intValue()
                + " "
                + bad.get("heading").stringValue()
                + ": "
                + bad.get("why").stringValue());
      }
    }
    return found;
  }

  private String everythingKept(UUID id) {
    return db.sql("select string_agg(x::text, ' ') from roster_row x where roster_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  // Each with her offices and her user name; which of two members has the lower number is open.
  private List<String> people(String region) {
    return db.sql(
            """
            select o.name || ': ' || string_agg(a.role || coalesce('(-' || a.ends_on || ')', ''), ' ' order by a.role)
              || ', ' || coalesce(regexp_replace(max(c.username), '(anggota.*?)(-2)?$', '\\1*'), '')
            from assignment a join region r on r.id = a.region_id join officer o on o.id = a.officer_id
            left join account c on c.officer_id = o.id
            where r.code = :region and o.name not like 'Ibu %'
            group by o.id, o.name order by o.name, o.id\
            """)
        .param("region", region)
        .query(String.class)
        .list();
  }

  private String phone(String name) {
    return db.sql("select phone from officer where name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private String offices(String birthDate) {
    return db.sql(
            """
            select string_agg(r.code || ' ' || a.role, ', ' order by r.code)
            from officer o join assignment a on a.officer_id = o.id join region r on r.id = a.region_id
            where o.birth_date = :day::date\
            """)
        .param("day", birthDate)
        .query(String.class)
        .single();
  }

  private static Map<String, ?> all() {
    return Map.of("kind", "ALL");
  }

  private static String path(UUID id) {
    return "/api/rosters/" + id;
  }
}
