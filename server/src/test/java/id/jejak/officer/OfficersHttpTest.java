package id.jejak.officer;

import static id.jejak.officer.OfficerForms.id;
import static id.jejak.officer.OfficerForms.newcomer;
import static id.jejak.officer.OfficerForms.office;
import static id.jejak.officer.OfficerForms.person;
import static id.jejak.officer.OfficerForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What operators do with the people of their teams, in Kabupaten Halmahera Tengah.
class OfficersHttpTest extends HttpTest {
  private static final String VILLAGE = "82.02.01.2004";
  private static final String SECOND = "82.02.01.2005";
  private static final String DISTRICT = "82.02.01";
  private static final String BESIDE = "82.02.02";
  private static final String BESIDE_VILLAGE = "82.02.02.2004";
  private static final String REGENCY = "82.02";
  private static final String TOP = "82.04";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private JdbcClient db;

  @Test
  void an_operator_adds_a_person_with_her_first_office_and_a_retry_changes_nothing() {
    var person = id();
    var form = newcomer("Ny. Sri Wahyuni", id(), office(VILLAGE, "SEKRETARIS", null, today));

    var told = operatorOf(DISTRICT).put(path(person), form).expect(200).json();
    var again = operatorOf(DISTRICT).put(path(person), form).expect(200).json();

    assertThat(again).isEqualTo(told);
    assertThat(told.at("/person/birthDate").stringValue()).isEqualTo("1981-04-12");
    assertThat(told.at("/person/phone").stringValue()).isEqualTo("0812 3456 7890");
    assertThat(told.at("/offices/0/regionName").stringValue()).isEqualTo("Nusliko");
    assertThat(told.at("/offices/0/parentName").stringValue()).isEqualTo("Kec. Weda");
    assertThat(told.at("/offices/0/decreeNumber").stringValue()).isEqualTo("SK 12/PKK/2026");
    assertThat(told.at("/offices/0/inForce").booleanValue()).isTrue();
    assertThat(told.at("/account").isNull()).isTrue();
    assertThat(told.at("/mayChange").booleanValue()).isTrue();
    assertThat(log(operatorOf(DISTRICT), person)).containsExactly("OFFICE_GIVEN", "OFFICER_ADDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8204081234560001", "NIK 8204 0812 3456 0001", "KK: 8204.0812.3456.0001"})
  void a_nik_is_refused_wherever_it_is_written(String number) {
    var form = newcomer("Ny. Ani", id(), office(VILLAGE, "BENDAHARA", null, today));
    for (var field : List.of("name", "note", "address", "registrationNumber", "occupation")) {
      var refusal =
          operatorOf(DISTRICT).put(path(id()), with(form, field, number)).expect(422, "INVALID");
      assertThat(refusal.json().at("/errors/0/field").stringValue()).isEqualTo(field);
      assertThat(refusal.json().at("/errors/0/detail").stringValue()).contains("NIK");
    }
  }

  @Test
  void what_cannot_be_of_a_person_or_office_is_refused_by_name() {
    var operator = operatorOf(DISTRICT);
    var form = newcomer("Ny. Ani", id(), office(VILLAGE, "BENDAHARA", null, today));
    refuse(operator, with(form, "name", " "), "name");
    refuse(operator, with(form, "birthDate", today.plusDays(1).toString()), "birthDate");
    refuse(operator, with(form, "sex", "F"), "sex");
    refuse(operator, with(form, "maritalStatus", "LAJANG"), "maritalStatus");
    refuse(operator, with(form, "phone", "0".repeat(12) + "x".repeat(30)), "phone");
    refuse(operator, with(form, "office", null), "office");
    refuse(operator, with(form, "nik", "123"), "nik");
    var pokja = office(VILLAGE, "KETUA_POKJA", null, today);
    refuse(operator, newcomer("Ny. Ani", id(), pokja), "office.office.field");
    var chair = office(VILLAGE, "KETUA", "POKJA_I", today);
    refuse(operator, newcomer("Ny. Ani", id(), chair), "office.office.field");
    var backwards = with(office(VILLAGE, "KETUA", null, today), "endsOn", "2020-01-01");
    refuse(operator, newcomer("Ny. Ani", id(), backwards), "office.office.endsOn");
  }

  // Who:            team of the new officer:            answer
  @ParameterizedTest
  @CsvSource({
    "OPERATOR,       82.02.01,      82.02.01.2004, 200",
    "OPERATOR,       82.02.01,      82.02.01,      200",
    "OPERATOR,       82.02.01.2004, 82.02.01.2004, 200",
    "OPERATOR,       82.02.01,      82.02,         404",
    "OPERATOR,       82.02.01,      82.02.02.2004, 404",
    "OPERATOR,       82.02.01.2004, 82.02.01.2005, 404",
    "OPERATOR,       82.02.01.2004, 82.02.01,      404",
    "KETUA,          82.02.01,      82.02.01.2004, 403",
    "SEKRETARIS,     82.02.01.2004, 82.02.01.2004, 403",
    "BENDAHARA,      82.02.01.2004, 82.02.01.2004, 403",
    "PEMBACA,        82.02.01.2004, 82.02.01.2004, 403",
  })
  void nobody_adds_above_or_beside(Role role, String own, String team, int answer) {
    var form = newcomer("Ny. Ani", id(), office(team, "ANGGOTA_POKJA", "POKJA_I", today));
    as(own, role, null).put(path(id()), form).expect(answer);
  }

  @Test
  void who_is_outside_is_not_found_and_who_is_only_a_name_is_not_shown() {
    var person = add(VILLAGE, "WAKIL");
    operatorOf(BESIDE).get(path(person)).expect(404, "NOT_FOUND");
    operatorOf(BESIDE).put(path(person), person("Ny. Lain")).expect(404);
    operatorOf(BESIDE).put(path(person) + "/account", Map.of()).expect(404);
    chairOf(VILLAGE).get(path(person)).expect(200);
    secretaryOf(DISTRICT).get(path(person)).expect(200);
    assertThat(chairOf(VILLAGE).get(path(person)).json().get("mayChange").booleanValue()).isFalse();
    chairOf(VILLAGE).put(path(person), person("Ny. Lain")).expect(403, "NOT_ALLOWED");
    chairOf(VILLAGE).put(path(person) + "/account/lock", Map.of()).expect(403, "NOT_ALLOWED");
    as(VILLAGE, Role.BENDAHARA, null).get(path(person)).expect(403, "NOT_ALLOWED");
    as(SECOND, Role.BENDAHARA, null).get(path(person)).expect(404);
    visitor().get(path(person)).expect(401);
  }

  @Test
  void members_of_a_team_see_the_names_and_offices_of_their_own_team_alone() {
    var person = add(VILLAGE, "BENDAHARA");
    var member = as(VILLAGE, Role.ANGGOTA_POKJA, Field.POKJA_II);
    var item = find(member.get("/api/officers?limit=200").expect(200).json(), person);
    assertThat(item.get("offices").get(0).get("role").stringValue()).isEqualTo("BENDAHARA");
    assertThat(item.get("phone").isNull()).isTrue();
    assertThat(item.get("account").isNull()).isTrue();
    member.get("/api/officers?region=" + SECOND).expect(404);
    member.get("/api/officers?region=" + DISTRICT).expect(404);
    // A kecamatan's member is shown her own team, not the villages below it.
    var above = as(DISTRICT, Role.ANGGOTA_POKJA, Field.POKJA_II);
    var page = above.get("/api/officers?limit=200").expect(200).json();
    assertThat(page.get("items").valueStream().map(row -> row.get("regionCode").stringValue()))
        .isNotEmpty()
        .containsOnly(DISTRICT);
  }

  @Test
  void lists_are_searched_narrowed_and_paged_without_gap_or_double() {
    var secretary = add(SECOND, "SEKRETARIS");
    for (var field : Field.values()) {
      add(SECOND, "ANGGOTA_POKJA", field.name());
    }
    var operator = operatorOf(DISTRICT);
    var whole = keys(operator.get("/api/officers?limit=200").expect(200).json());
    assertThat(whole).doesNotHaveDuplicates().isSorted();
    var collected = new ArrayList<String>();
    var after = "";
    do {
      var page = operator.get("/api/officers?limit=2&after=" + after).expect(200).json();
      collected.addAll(keys(page));
      after = page.get("next").isNull() ? "" : page.get("next").stringValue();
    } while (!after.isEmpty());
    assertThat(collected).isEqualTo(whole);

    assertThat(ids(operator, "role=SEKRETARIS&region=" + SECOND)).contains(secretary);
    assertThat(ids(operator, "role=BENDAHARA&region=" + SECOND)).doesNotContain(secretary);
    assertThat(ids(operator, "q=" + secretary.toString().substring(24))).containsExactly(secretary);
    assertThat(ids(operator, "q=100%25_")).isEmpty();
    assertThat(ids(operator, "own=true")).doesNotContain(secretary);
    assertThat(ids(operator, "state=NO_ACCOUNT")).contains(secretary);
    operator.put(path(secretary) + "/account", Map.of()).expect(200);
    assertThat(ids(operator, "state=NO_ACCOUNT")).doesNotContain(secretary);
    assertThat(ids(operator, "state=UNUSED")).contains(secretary);
    operator.get("/api/officers?limit=0").expect(422);
    operator.get("/api/officers?after=entah").expect(422);
    operator.get("/api/officers?region=" + REGENCY).expect(404);
  }

  @Test
  void one_person_holds_several_offices_but_never_the_same_one_twice() {
    var person = add(VILLAGE, "KETUA_POKJA", "POKJA_III");
    var operator = operatorOf(DISTRICT);
    var second = id();
    var form = office(SECOND, "ANGGOTA_POKJA", "POKJA_I", today);
    operator.put(officePath(person, second), form).expect(200);
    operator.put(officePath(person, second), form).expect(200);

    operator.put(officePath(person, id()), form).expect(409, "OFFICE_HELD");
    operator.put(officePath(add(VILLAGE, "WAKIL"), second), form).expect(404);
    operator
        .put(officePath(person, id()), office(BESIDE_VILLAGE, "KETUA", null, today))
        .expect(404);

    var told = operator.get(path(person)).json();
    assertThat(told.get("offices").size()).isEqualTo(2);
    // Shown in both teams.
    assertThat(ids(operator, "region=" + VILLAGE)).contains(person);
    assertThat(ids(operator, "region=" + SECOND)).contains(person);
  }

  @Test
  void leaving_office_closes_access_at_the_end_of_that_day_and_keeps_her_name() {
    var name = "akhir-" + UUID.randomUUID();
    var person = appoint(VILLAGE, Role.SEKRETARIS, null, name);
    var phone = visitor();
    signIn(phone, name).expect(200);
    var report = SampleReport.id();
    phone.put("/api/activities/" + report, SampleReport.chillies(VILLAGE).body()).expect(201);
    var operator = operatorOf(DISTRICT);

    end(operator, person, today).expect(200);
    phone.get("/api/session").expect(200);
    end(operator, person, today.minusDays(1)).expect(200);
    phone.get("/api/session").expect(401);
    signIn(visitor(), name).expect(403, "NO_OFFICE");

    var kept = secretaryOf(VILLAGE).get("/api/activities/" + report).expect(200).json();
    assertThat(kept.at("/author/name").stringValue()).isEqualTo("Ibu " + name);
    assertThat(ids(operator, "region=" + VILLAGE)).doesNotContain(person);
    assertThat(ids(operator, "state=ENDED&region=" + VILLAGE)).contains(person);
    assertThat(log(operator, person)).startsWith("OFFICE_ENDED", "OFFICE_ENDED");
  }

  @Test
  void what_two_change_at_once_is_kept_once_and_the_other_is_told() {
    var person = add(VILLAGE, "WAKIL");
    var operator = operatorOf(DISTRICT);
    operator.put(path(person), with(person("Ny. Satu"), "baseVersion", 1)).expect(200);
    operator
        .put(path(person), with(person("Ny. Dua"), "baseVersion", 1))
        .expect(409, "EDITED_MEANWHILE");
    operator.put(path(person), with(person("Ny. Satu"), "baseVersion", 1)).expect(200);

    var office = operator.get(path(person)).json().get("offices").get(0);
    var changed = with(office(VILLAGE, "WAKIL", null, today), "decreeNumber", "SK 13/PKK/2026");
    var address = officePath(person, UUID.fromString(office.get("id").stringValue()));
    operator.put(address, with(changed, "baseVersion", 1)).expect(200);
    operator
        .put(address, with(with(changed, "decreeNumber", "SK 14"), "baseVersion", 1))
        .expect(409, "EDITED_MEANWHILE");
    operator
        .put(address, with(with(changed, "role", "KETUA"), "baseVersion", 2))
        .expect(409, "OFFICE_IS_ANOTHER");
  }

  @Test
  void two_operators_who_end_and_give_the_same_office_at_once_meet_in_one_truth() throws Exception {
    var person = add(VILLAGE, "KETUA_POKJA", "POKJA_IV");
    var one = operatorOf(DISTRICT);
    var other = operatorOf(REGENCY);
    one.get("/api/session").expect(200);
    other.get("/api/session").expect(200);
    var office = onlyOfficeOf(person);
    var soon = endForm(office, VILLAGE, today.plusDays(3));
    var later = endForm(office, VILLAGE, today.plusDays(5));
    var given = office(SECOND, "BENDAHARA", null, today);
    try (var both = Executors.newFixedThreadPool(2)) {
      var path = officePath(person, (UUID) office.get("id"));
      var ended = both.submit(() -> one.put(path, soon).status());
      var endedToo = both.submit(() -> other.put(path, later).status());
      assertThat(List.of(ended.get(), endedToo.get())).containsExactlyInAnyOrder(200, 409);
      var gave = both.submit(() -> one.put(officePath(person, id()), given).status());
      var gaveToo = both.submit(() -> other.put(officePath(person, id()), given).status());
      assertThat(List.of(gave.get(), gaveToo.get())).containsExactlyInAnyOrder(200, 409);
    }
    assertThat(one.get(path(person)).json().get("offices").size()).isEqualTo(2);
  }

  @Test
  void a_mistaken_office_is_taken_back_within_a_day_but_not_the_only_one() {
    var person = add(VILLAGE, "WAKIL");
    var operator = operatorOf(DISTRICT);
    var mistake = id();
    operator.put(officePath(person, mistake), office(SECOND, "KETUA", null, today)).expect(200);
    var told = operator.delete(officePath(person, mistake)).expect(200).json();
    operator.delete(officePath(person, mistake)).expect(200);
    assertThat(told.get("offices").size()).isEqualTo(1);
    var only = UUID.fromString(told.at("/offices/0/id").stringValue());
    operator.delete(officePath(person, only)).expect(409, "OFFICE_STANDS");
    operator.put(officePath(person, mistake), office(SECOND, "KETUA", null, today)).expect(200);
    db.sql("update assignment set created_at = now() - interval '25 hours' where id = :id")
        .param("id", mistake)
        .update();
    operator.delete(officePath(person, mistake)).expect(409, "OFFICE_STANDS");
    chairOf(VILLAGE).delete(officePath(person, only)).expect(403);
  }

  @Test
  void who_also_serves_above_is_not_a_lower_tiers_to_change() {
    var person = add(VILLAGE, "WAKIL");
    var above = operatorOf(REGENCY);
    above.put(officePath(person, id()), office(REGENCY, "SEKRETARIS", null, today)).expect(200);
    var operator = operatorOf(DISTRICT);
    operator.get(path(person)).expect(200);
    operator.put(path(person), with(person("Ny. Lain"), "baseVersion", 1)).expect(403);
    operator.put(path(person) + "/account", Map.of()).expect(403);
    above.put(path(person) + "/account", Map.of()).expect(200);
    operator.delete(path(person) + "/account/password").expect(403);
    // Her office in the village is still the kecamatan's.
    end(operator, person, VILLAGE, today).expect(200);
    end(operator, person, REGENCY, today).expect(404);
  }

  @Test
  void an_operator_neither_ends_nor_locks_herself_and_the_top_team_keeps_one() {
    var name = "operator-" + UUID.randomUUID();
    var person = appoint(DISTRICT, Role.OPERATOR, null, name);
    var self = visitor();
    signIn(self, name).expect(200);
    end(self, person, today).expect(409, "OWN_OPERATOR_OFFICE");
    self.put(path(person) + "/account/lock", Map.of()).expect(409, "OWN_OPERATOR_OFFICE");
    operatorOf(REGENCY).put(path(person) + "/account/lock", Map.of()).expect(200);

    var leavingName = "puncak-" + UUID.randomUUID();
    var first = appoint(TOP, Role.OPERATOR, null, leavingName);
    var second = "puncak-" + UUID.randomUUID();
    appoint(TOP, Role.OPERATOR, null, second);
    var colleague = visitor();
    signIn(colleague, second).expect(200);
    var others =
        db.sql(
                """
                update account set locked = true where not locked and username not like 'puncak-%' and officer_id in (
                  select officer_id from assignment_detail where region_code = :top and role = 'OPERATOR')
                returning officer_id\
                """)
            .param("top", TOP)
            .query(UUID.class)
            .list();
    try {
      var leaving = visitor();
      signIn(leaving, leavingName).expect(200);
      end(colleague, first, today).expect(200); // one is left, who stays
      var last =
          UUID.fromString(colleague.get("/api/session").json().at("/officer/id").stringValue());
      // She may still enter on her last day, but not take the only one who stays.
      end(leaving, last, today).expect(409, "LAST_OPERATOR");
      leaving.put(path(last) + "/account/lock", Map.of()).expect(409, "LAST_OPERATOR");
      end(colleague, last, today).expect(409, "OWN_OPERATOR_OFFICE");
    } finally {
      others.forEach(officer ->
          db.sql("update account set locked = false where officer_id = :id")
              .param("id", officer)
              .update());
    }
  }

  private UUID add(String team, String role) {
    return add(team, role, null);
  }

  private UUID add(String team, String role, @Nullable String field) {
    var person = id();
    var name = "Ny. " + person.toString().substring(24);
    var form = newcomer(name, id(), office(team, role, field, today));
    operatorOf(REGENCY).put(path(person), form).expect(200);
    return person;
  }

  private Answer end(Client operator, UUID person, LocalDate day) {
    var first = operator.get(path(person)).json().at("/offices/0/regionCode");
    return end(operator, person, first.isMissingNode() ? VILLAGE : first.stringValue(), day);
  }

  private Answer end(Client operator, UUID person, String team, LocalDate day) {
    var office = officeOf(person, team);
    return operator.put(officePath(person, (UUID) office.get("id")), endForm(office, team, day));
  }

  private Map<String, @Nullable Object> endForm(
      Map<String, @Nullable Object> office, String team, LocalDate day) {
    var form = office(team, (String) office.get("role"), (String) office.get("field"), today);
    form.put("startsOn", String.valueOf(office.get("starts_on")));
    form.put("decreeNumber", office.get("decree_number"));
    form.put("decreeDate", office.get("decree_number") == null ? null : "2026-01-05");
    form.put("baseVersion", office.get("version"));
    form.put("endsOn", day.toString());
    return form;
  }

  private Map<String, @Nullable Object> onlyOfficeOf(UUID person) {
    return officeOf(person, VILLAGE);
  }

  private Map<String, @Nullable Object> officeOf(UUID person, String team) {
    return db.sql(
            """
            select a.id, a.version, a.role, a.field, a.starts_on, a.decree_number
            from assignment a join region r on r.id = a.region_id
            where a.officer_id = :officer and r.code = :team\
            """)
        .param("officer", person)
        .param("team", team)
        .query()
        .singleRow();
  }

  private Client operatorOf(String region) {
    return as(region, Role.OPERATOR, null);
  }

  private Answer signIn(Client client, String username) {
    return client.post("/api/session", Map.of("username", username, "password", PASSWORD));
  }

  private static void refuse(Client operator, Map<String, ?> form, String field) {
    var refusal = operator.put(path(id()), form).expect(422, "INVALID");
    assertThat(refusal.json().at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  private static List<String> log(Client operator, UUID person) {
    var page = operator.get("/api/audit?officer=" + person).expect(200).json();
    return page.get("items").valueStream().map(entry -> entry.get("kind").stringValue()).toList();
  }

  private static JsonNode find(JsonNode page, UUID person) {
    return page.get("items")
        .valueStream()
        .filter(item -> item.get("id").stringValue().equals(person.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static List<UUID> ids(Client operator, String query) {
    var page = operator.get("/api/officers?limit=200&" + query).expect(200).json();
    return page.get("items")
        .valueStream()
        .map(item -> UUID.fromString(item.get("id").stringValue()))
        .toList();
  }

  private static List<String> keys(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(item ->
            item.get("regionCode").stringValue()
                + " "
                + item.get("name").stringValue()
                + item.get("id").stringValue())
        .toList();
  }

  private static String path(UUID person) {
    return "/api/officers/" + person;
  }

  private static String officePath(UUID person, UUID office) {
    return path(person) + "/offices/" + office;
  }
}
