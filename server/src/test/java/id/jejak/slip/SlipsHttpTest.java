package id.jejak.slip;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.factor.AuthenticatorApp;
import id.jejak.officer.OfficerForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The operator prints slips, and her officers come in with them, on Pulau Morotai. Each story has
/// a kecamatan of its own.
class SlipsHttpTest extends HttpTest {
  private static final Pattern CODE = Pattern.compile("(?:\\d{4} ){4}\\d{4}");
  private static final String PHONE = "the-secret-of-her-phone";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private JdbcClient db;
  @Autowired private SlipJobs jobs;

  @Test
  void slips_of_a_kecamatan_let_everybody_in_who_has_never_been() throws IOException {
    var operator = operator("82.07.01");
    var longName = "Hj. Siti Nurhaliza Wulandari binti Abdurrahman Al-Habsyi Kusumaningrum, S.Pd.";
    add(operator, "82.07.01.2001", longName, "SEKRETARIS", null);
    add(
        operator,
        "82.07.01.2003",
        "Z".repeat(30) + " " + "Nama ".repeat(33).strip(),
        "KETUA_POKJA",
        "POKJA_III");
    for (var i = 0; i < 8; i++) {
      add(operator, "82.07.01.2002", "Ny. Anggota " + i, "ANGGOTA_POKJA", "POKJA_II");
    }
    var been = "pernah-" + UUID.randomUUID();
    appoint("82.07.01.2001", Role.KETUA, null, been);
    signIn(been).expect(200);
    var waiting = operator.get("/api/slip-prints/count?regionCode=82.07.01").expect(200).json();
    assertThat(waiting.get("officers").intValue()).isEqualTo(10);
    assertThat(
            operator
                .get("/api/slip-prints/count?regionCode=82.07.01.2001&teamOnly=true")
                .expect(200)
                .json()
                .get("officers")
                .intValue())
        .isEqualTo(1);

    var order = order(operator, Map.of("regionCode", "82.07.01"));
    assertThat(order.get("total").intValue()).isEqualTo(10);
    assertThat(order.get("done").intValue()).isEqualTo(10);
    assertThat(order.get("place").stringValue()).isEqualTo("Kec. Morotai Selatan");

    var file = pdf(operator, order);
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    Files.write(Path.of("target/slips.pdf"), file.bytes());
    try (var pdf = new PdfReader(file.bytes())) {
      assertThat(pdf.pages()).isEqualTo(2);
      assertThat(pdf.text(1))
          .contains(
              "Kecamatan Morotai Selatan", "Sekretaris, TP PKK Desa ", "82.07.01.2001-sekretaris")
          .contains("82.07.01.2002-anggota-pokja2", "82.07.01.2002-anggota-pokja2-7")
          .contains("127.0.0.1:" + port + "/app/masuk");
      assertThat(pdf.foreignFonts()).isEmpty();
      assertThat(pdf.qrCodes(1, 2, 4)).hasSize(8);
      assertThat(pdf.qrCodes(2, 2, 4))
          .hasSize(2)
          .allMatch(link -> link.matches("http://127.0.0.1:" + port + "/app/masuk/#[0-9]{20}"));
      assertThat(pdf.qrCodes(1, 2, 4).stream().map(link -> link.substring(link.indexOf('#') + 1)))
          .containsExactlyInAnyOrderElementsOf(codes(pdf, 1));
      for (var code : codes(pdf, 1)) {
        assertThat(enter(visitor(), code).expect(200).json().at("/officer/username").stringValue())
            .startsWith("82.07.01.200");
      }
    }
    assertThat(
            operator
                .get("/api/slip-prints/count?regionCode=82.07.01")
                .json()
                .get("officers")
                .intValue())
        .isEqualTo(2);
  }

  @Test
  void a_slip_tells_whose_it_is_signs_in_once_and_binds_the_phone() {
    var operator = operator("82.07.02");
    var person = add(operator, "82.07.02.2001", "Ny. Ruth Bowan", "KETUA_POKJA", "POKJA_I");
    var code = slipFor(operator, person);
    var holder = ask(code).expect(200).json();
    assertThat(holder.get("name").stringValue()).isEqualTo("Ny. Ruth Bowan");
    assertThat(holder.get("title").stringValue()).isEqualTo("Ketua Pokja I");
    assertThat(holder.get("teamName").stringValue()).startsWith("TP PKK Desa ");

    var phone = visitor();
    var entered = enter(phone, code).expect(200);
    assertThat(entered.header("Set-Cookie")).contains("HttpOnly", "Max-Age=15552000");
    phone.get("/api/session").expect(200);
    var device = phone.get("/api/sessions").expect(200).json().get("items");
    assertThat(device.size()).isEqualTo(1);
    assertThat(device.get(0).get("name").stringValue()).isEqualTo("Infinix HOT 8");

    var stranger = visitor();
    enter(stranger, code, "the-phone-of-somebody-else").expect(410, "SLIP_USED");
    stranger.get("/api/session").expect(401, "NOT_SIGNED_IN");
    assertThat(kinds(operator, person))
        .containsExactly("SLIP_USED", "SLIPS_PRINTED", "OFFICE_GIVEN", "OFFICER_ADDED");
  }

  @Test
  void an_answer_that_was_lost_on_the_way_is_given_once_more_to_the_same_phone() {
    var operator = operator("82.07.02");
    var person = add(operator, "82.07.02.2002", "Ny. Sambungan", "BENDAHARA", null);
    var code = slipFor(operator, person);
    enter(visitor(), code).expect(200); // she never sees this answer
    var phone = visitor();
    enter(phone, code).expect(200);
    assertThat(phone.get("/api/sessions").expect(200).json().get("items").size()).isEqualTo(1);

    operator.delete("/api/officers/" + person + "/account/password").expect(204);
    enter(visitor(), code).expect(410, "SLIP_EXPIRED");
  }

  @Test
  void of_two_phones_at_once_one_is_in() throws Exception {
    var operator = operator("82.07.02");
    var code = slipFor(operator, add(operator, "82.07.02.2003", "Ny. Serentak", "WAKIL", null));
    try (var pool = Executors.newFixedThreadPool(6)) {
      var tries =
          IntStream.range(0, 6)
              .mapToObj(i ->
                  (Callable<Integer>)
                      () -> enter(visitor(), code, "the-secret-of-phone-" + i).status())
              .toList();
      var answers = new ArrayList<Integer>();
      for (var answer : pool.invokeAll(tries)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnly(200, 410).containsOnlyOnce(200);
    }
  }

  @Test
  void a_new_slip_a_reset_and_a_lock_end_the_old_one() {
    var operator = operator("82.07.02");
    var person = add(operator, "82.07.02.2004", "Ny. Ganti", "SEKRETARIS", null);
    var first = slipFor(operator, person);
    var second = slipFor(operator, person);
    enter(visitor(), first).expect(410, "SLIP_EXPIRED");
    ask(first).expect(410, "SLIP_EXPIRED");
    operator.put("/api/officers/" + person + "/account/lock", Map.of()).expect(200);
    enter(visitor(), second).expect(410, "SLIP_EXPIRED");
    assertThat(choose(operator, person).status()).isEqualTo(422);
    operator.delete("/api/officers/" + person + "/account/lock").expect(200);
    enter(visitor(), second).expect(410, "SLIP_EXPIRED");
    var third = slipFor(operator, person);
    operator.delete("/api/officers/" + person + "/account/password").expect(204);
    enter(visitor(), third).expect(410, "SLIP_EXPIRED");
    enter(visitor(), slipFor(operator, person)).expect(200);
    // A new phone, later: a new slip, while the old phone stays.
    enter(visitor(), slipFor(operator, person)).expect(200);
  }

  @Test
  void a_slip_expires_and_ends_with_the_office_but_waits_for_one_that_begins() {
    var operator = operator("82.07.02");
    var late = slipFor(operator, add(operator, "82.07.02.2005", "Ny. Lama", "KETUA", null));
    db.sql("update slip set expires_at = now() - interval '1 second' where code_hash = :hash")
        .param("hash", new SlipCode(late).hash())
        .update();
    enter(visitor(), late).expect(410, "SLIP_EXPIRED");

    var person = OfficerForms.id();
    var office = OfficerForms.id();
    var form = OfficerForms.office("82.07.02.2005", "WAKIL", null, today.plusDays(3));
    operator
        .put("/api/officers/" + person, OfficerForms.newcomer("Ny. Besok", office, form))
        .expect(200);
    var early = slipFor(operator, person);
    enter(visitor(), early).expect(403, "NO_OFFICE");
    ask(early).expect(403, "NO_OFFICE");
    jobs.tidyUp();
    begin(office, today);
    enter(visitor(), early).expect(200);

    var left = slipFor(operator, person);
    db.sql("update assignment set starts_on = :then, ends_on = :then where id = :id")
        .param("then", today.minusDays(1))
        .param("id", office)
        .update();
    enter(visitor(), left).expect(403, "NO_OFFICE");
    jobs.tidyUp();
    begin(office, today);
    enter(visitor(), left).expect(410, "SLIP_EXPIRED");
  }

  @Test
  void a_slip_stands_for_the_password_and_not_for_a_second_factor() {
    var operator = operator("82.07.02");
    var person = add(operator, "82.07.02.2006", "Ny. Dua Langkah", "SEKRETARIS", null);
    var phone = visitor();
    enter(phone, slipFor(operator, person)).expect(200);
    var secret = phone.post("/api/factor", Map.of()).expect(200).json().get("secret");
    var app = new AuthenticatorApp(secret.stringValue());
    phone.put("/api/factor", Map.of("code", app.code(0))).expect(200);

    var next = visitor();
    var slip = slipFor(operator, person);
    assertThat(enter(next, slip).expect(401, "CODE_NEEDED").header("Set-Cookie"))
        .startsWith("jejak-waiting=");
    next.get("/api/session").expect(401, "NOT_SIGNED_IN");
    post(next, "/api/session/code", Map.of("code", "000000")).expect(422, "WRONG_CODE");
    enter(visitor(), slip, "the-phone-of-somebody-else").expect(410, "SLIP_USED");
    enter(next, slip).expect(401, "CODE_NEEDED"); // the same phone asks once more
    post(next, "/api/session/code", Map.of("code", app.code(1))).expect(200);
    assertThat(next.get("/api/sessions").expect(200).json().get("items").size()).isEqualTo(2);

    // Her phone is lost: the reset takes the second factor with it, and then a slip is enough.
    operator.delete("/api/officers/" + person + "/account/password").expect(204);
    enter(visitor(), slipFor(operator, person)).expect(200);
  }

  @Test
  void a_code_that_is_none_of_ours_gets_one_answer_and_too_many_of_them_are_slowed_down() {
    ask("1234").expect(404, "SLIP_UNKNOWN");
    ask("12345678901234567890").expect(404, "SLIP_UNKNOWN");
    enter(visitor(), "1234 5678 9012 3456 7890").expect(404, "SLIP_UNKNOWN");
    post(visitor(), "/api/session/slip", Map.of()).expect(422, "INVALID");
    post(visitor(), "/api/session/slip", Map.of("code", "1", "phone", "short")).expect(422);
    visitor().post("/api/session/slip", "[]").expect(400);

    var body = json.writeValueAsString(Map.of("code", "1234", "phone", PHONE));
    for (var i = 0; i < 200; i++) {
      from("203.0.113.66", body).expect(404);
    }
    var slowed = from("203.0.113.66", body).expect(429, "TOO_MANY_TRIES");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 600);
    from("203.0.113.67", body).expect(404);
  }

  @Test
  void an_order_is_for_the_operator_of_the_place_and_its_file_for_her_alone() {
    var operator = operator("82.07.03");
    add(operator, "82.07.03.2001", "Ny. Satu", "KETUA", null);
    var id = OfficerForms.id();
    var form = Map.of("regionCode", "82.07.03");
    var path = "/api/slip-prints/" + id;

    visitor().put(path, form).expect(401);
    secretaryOf("82.07.03").put(path, form).expect(403, "NOT_ALLOWED");
    secretaryOf("82.07.03").get("/api/slip-prints/count?regionCode=82.07.03").expect(403);
    operator("82.07.01").put(path, form).expect(404);
    operator("82.07.01").get("/api/slip-prints/count?regionCode=82.07.03").expect(404);
    operator.put(path, Map.of("regionCode", "82.07")).expect(404);
    operator.put(path, Map.of("regionCode", "82.7")).expect(422);
    operator.put(path, Map.of()).expect(422);
    operator.put(path, Map.of("regionCode", "82.07.03", "officers", List.of())).expect(422);

    operator.put(path, form).expect(200);
    operator.put(path, form).expect(200);
    jobs.print();
    assertThat(operator.get("/api/slip-prints").expect(200).json().get("items").size())
        .isEqualTo(1);
    var superior = operator("82.07");
    superior.get(path).expect(404);
    superior.get(path + "/slip.pdf").expect(404);
    superior.put(path, form).expect(404);
    superior.delete(path).expect(404);
    assertThat(superior.get("/api/slip-prints").expect(200).json().get("items").size()).isZero();
    operator.get(path + "/slip.pdf").expect(200);
    operator.delete(path).expect(204);
    operator.get(path + "/slip.pdf").expect(404);
    operator.delete(path).expect(404);
  }

  @Test
  void who_also_serves_above_is_not_a_lower_operators_to_let_in() {
    var operator = operator("82.07.03");
    var person = add(operator, "82.07.03.2002", "Ny. Dua Jabatan", "KETUA", null);
    var higher = OfficerForms.office("82.07", "BENDAHARA", null, today.minusDays(5));
    operator("82.07")
        .put("/api/officers/" + person + "/offices/" + OfficerForms.id(), higher)
        .expect(200);
    assertThat(choose(operator, person).status()).isEqualTo(422);
    assertThat(
            operator
                .get("/api/slip-prints/count?regionCode=82.07.03.2002")
                .expect(200)
                .json()
                .get("officers")
                .intValue())
        .isZero();
    operator
        .put("/api/slip-prints/" + UUID.randomUUID(), Map.of("regionCode", "82.07.03.2002"))
        .expect(422);
    enter(visitor(), slipFor(operator("82.07"), person, "82.07")).expect(200);
  }

  @Test
  void files_go_after_a_day_and_no_code_is_kept_in_clear() {
    var operator = operator("82.07.04");
    var person = add(operator, "82.07.04.2001", "Ny. Hapus", "KETUA", null);
    var order = choose(operator, person).expect(200).json();
    jobs.print();
    var code = code(pdf(operator, order));
    for (var table : List.of("slip", "slip_print_officer", "audit_entry", "session")) {
      var found =
          db.sql("select count(*) from " + table + " t where t::text like :code")
              .param("code", "%" + code + "%")
              .query(Long.class)
              .single();
      assertThat(found).as(table).isZero();
    }
    assertThat(
            db.sql("select count(*) from slip_print_part p where p.print_id = :id")
                .param("id", UUID.fromString(order.get("id").stringValue()))
                .query(Long.class)
                .single())
        .isZero();
    db.sql("update slip_print set ordered_at = ordered_at - interval '25 hours' where id = :id")
        .param("id", UUID.fromString(order.get("id").stringValue()))
        .update();
    jobs.tidyUp();
    operator.get("/api/slip-prints/" + order.get("id").stringValue()).expect(404);
    enter(visitor(), code).expect(200);
  }

  private void begin(UUID office, LocalDate day) {
    db.sql("update assignment set starts_on = :day, ends_on = null where id = :id")
        .param("day", day)
        .param("id", office)
        .update();
  }

  private UUID add(Client operator, String team, String name, String role, @Nullable String field) {
    var person = OfficerForms.id();
    var office = OfficerForms.office(team, role, field, today.minusDays(10));
    operator
        .put("/api/officers/" + person, OfficerForms.newcomer(name, OfficerForms.id(), office))
        .expect(200);
    return person;
  }

  private String slipFor(Client operator, UUID person) {
    return slipFor(operator, person, null);
  }

  private String slipFor(Client operator, UUID person, @Nullable String region) {
    var order = choose(operator, person, region).expect(200).json();
    jobs.print();
    return code(pdf(operator, order));
  }

  private Answer choose(Client operator, UUID person) {
    return choose(operator, person, null);
  }

  private Answer choose(Client operator, UUID person, @Nullable String region) {
    var own = operator.get("/api/session").expect(200).json().at("/team/regionCode").stringValue();
    var form = new HashMap<String, Object>();
    form.put("regionCode", region == null ? own : region);
    form.put("officers", List.of(person));
    return operator.put("/api/slip-prints/" + OfficerForms.id(), form);
  }

  private tools.jackson.databind.JsonNode order(Client operator, Map<String, Object> form) {
    var path = "/api/slip-prints/" + OfficerForms.id();
    operator.put(path, form).expect(200);
    jobs.print();
    var made = operator.get(path).expect(200).json();
    assertThat(made.get("state").stringValue()).isEqualTo("READY");
    return made;
  }

  private static Answer pdf(Client operator, tools.jackson.databind.JsonNode order) {
    return operator
        .get("/api/slip-prints/" + order.get("id").stringValue() + "/slip.pdf")
        .expect(200);
  }

  private static String code(Answer file) {
    try (var pdf = new PdfReader(file.bytes())) {
      return codes(pdf, 1).getFirst();
    }
  }

  private static List<String> codes(PdfReader pdf, int page) {
    return CODE.matcher(pdf.text(page))
        .results()
        .map(MatchResult::group)
        .map(code -> code.replace(" ", ""))
        .toList();
  }

  private Answer ask(String code) {
    return post(visitor(), "/api/session/slip/holder", Map.of("code", code, "phone", PHONE));
  }

  private Answer enter(Client phone, String code) {
    return enter(phone, code, PHONE);
  }

  private Answer enter(Client phone, String code, String secret) {
    var form = Map.of("code", code, "phone", secret, "deviceName", "Infinix HOT 8");
    return post(phone, "/api/session/slip", form);
  }

  private static Answer post(Client client, String path, Object form) {
    return client.post(path, form);
  }

  private Answer from(String address, String body) {
    return visitor()
        .sendRaw(
            "POST",
            "/api/session/slip/holder",
            body,
            "X-Jejak",
            "1",
            "Content-Type",
            "application/json",
            "X-Forwarded-For",
            address);
  }

  private List<String> kinds(Client operator, UUID person) {
    return operator
        .get("/api/audit?officer=" + person)
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .map(entry -> entry.get("kind").stringValue())
        .toList();
  }

  private Answer signIn(String username) {
    return visitor().post("/api/session", Map.of("username", username, "password", PASSWORD));
  }

  private Client operator(String region) {
    return as(region, Role.OPERATOR, (Field) null);
  }
}
