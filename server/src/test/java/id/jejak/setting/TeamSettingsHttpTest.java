package id.jejak.setting;

import static id.jejak.setting.SettingForms.find;
import static id.jejak.setting.SettingForms.item;
import static id.jejak.setting.SettingForms.put;
import static id.jejak.setting.SettingForms.set;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the teams of Kabupaten Kepulauan Sula set, and what those below inherit.
class TeamSettingsHttpTest extends HttpTest {
  private static final String REGENCY = "82.05";
  private static final String DISTRICT = "82.05.07";
  private static final String VILLAGE = "82.05.07.2001";
  private static final String NEIGHBOUR = "82.05.07.2002";

  @Test
  void what_nobody_has_set_is_as_it_is_everywhere() {
    var kop = item(operator(), "82.05.03.2005", "KOP_LINES");
    assertThat(kop.get("own").booleanValue()).isFalse();
    assertThat(kop.get("version").intValue()).isZero();
    assertThat(kop.get("from").isNull()).isTrue();
    assertThat(kop.at("/value/lines/0").stringValue()).isEqualTo("TIM PENGGERAK PKK");
    assertThat(item(operator(), "82.05.03.2005", "ADDRESS").get("value").isNull()).isTrue();
    assertThat(item(operator(), "82.05.03.2005", "TIME_ZONE").at("/value/text").stringValue())
        .isEqualTo("Asia/Jayapura");
  }

  @Test
  void a_change_above_flows_down_until_it_is_set_below() {
    var ofRegency = Map.of("lines", List.of("TP PKK", "{WILAYAH}"));
    set(operator(), REGENCY, "KOP_LINES", ofRegency);
    var below = item(operator(), VILLAGE, "KOP_LINES");
    assertThat(below.get("own").booleanValue()).isFalse();
    assertThat(below.at("/from/code").stringValue()).isEqualTo(REGENCY);
    assertThat(below.at("/from/name").stringValue()).isEqualTo("TP PKK Kabupaten Kepulauan Sula");
    assertThat(below.at("/value/lines/0").stringValue()).isEqualTo("TP PKK");

    set(operator(), DISTRICT, "KOP_LINES", Map.of("lines", List.of("{wilayah}", "Satu")));
    assertThat(item(operator(), VILLAGE, "KOP_LINES").at("/from/code").stringValue())
        .isEqualTo(DISTRICT);
    set(operator(), VILLAGE, "KOP_LINES", Map.of("lines", List.of("{wilayah}", "Dua")));
    set(operator(), DISTRICT, "KOP_LINES", Map.of("lines", List.of("{wilayah}", "Tiga")));
    var own = item(operator(), VILLAGE, "KOP_LINES");
    assertThat(own.get("own").booleanValue()).isTrue();
    assertThat(own.at("/value/lines/1").stringValue()).isEqualTo("Dua");
    assertThat(own.at("/inherited/lines/1").stringValue()).isEqualTo("Tiga");
    assertThat(item(operator(), NEIGHBOUR, "KOP_LINES").at("/value/lines/1").stringValue())
        .isEqualTo("Tiga");

    set(operator(), VILLAGE, "KOP_LINES", null);
    assertThat(item(operator(), VILLAGE, "KOP_LINES").at("/value/lines/1").stringValue())
        .isEqualTo("Tiga");
    set(operator(), DISTRICT, "KOP_LINES", null);
    assertThat(item(operator(), VILLAGE, "KOP_LINES").at("/from/code").stringValue())
        .isEqualTo(REGENCY);
    set(operator(), REGENCY, "KOP_LINES", null);
    assertThat(item(operator(), VILLAGE, "KOP_LINES").get("from").isNull()).isTrue();
  }

  @Test
  void one_place_and_one_name_stay_with_their_team() {
    set(operator(), REGENCY, "ADDRESS", Map.of("text", "Jl. Merdeka 1, Sanana"));
    set(operator(), REGENCY, "PATRON", Map.of("text", "Bupati", "name", "Ny. Contoh"));
    assertThat(item(operator(), VILLAGE, "ADDRESS").get("value").isNull()).isTrue();
    assertThat(item(operator(), VILLAGE, "PATRON").get("value").isNull()).isTrue();

    set(operator(), REGENCY, "ADDRESS", Map.of("text", "Kantor {wilayah}"));
    set(operator(), REGENCY, "PATRON", Map.of("text", "Pj. Pimpinan {wilayah}"));
    assertThat(item(operator(), VILLAGE, "ADDRESS").at("/value/text").stringValue())
        .isEqualTo("Kantor {wilayah}");
    assertThat(item(operator(), VILLAGE, "PATRON").at("/from/code").stringValue())
        .isEqualTo(REGENCY);
    set(operator(), REGENCY, "ADDRESS", null);
    set(operator(), REGENCY, "PATRON", null);
  }

  @Test
  void leaders_see_the_operator_changes_and_nobody_beside_or_above() {
    var days = Map.of("days", 5);
    var lines = Map.of("lines", List.of("{wilayah}"));
    visitor().get(path(VILLAGE)).expect(401, "NOT_SIGNED_IN");
    chairOf(VILLAGE).get(path(VILLAGE)).expect(200);
    secretaryOf(DISTRICT).get(path(VILLAGE)).expect(200);
    secretaryOf(VILLAGE).get(path(NEIGHBOUR)).expect(404);
    secretaryOf(VILLAGE).get(path(DISTRICT)).expect(404);
    as(VILLAGE, Role.KETUA_POKJA, Field.POKJA_I).get(path(VILLAGE)).expect(403, "NOT_ALLOWED");
    as(DISTRICT, Role.PEMBACA, null).get(path(DISTRICT)).expect(404);
    operator().get(path("82.05.99")).expect(404);
    operator().get(path("x")).expect(422, "INVALID");

    put(chairOf(VILLAGE), VILLAGE, "KOP_LINES", 0, lines).expect(403, "NOT_ALLOWED");
    put(secretaryOf(REGENCY), VILLAGE, "KOP_LINES", 0, lines).expect(403, "NOT_ALLOWED");
    put(as("82.05.03", Role.OPERATOR, null), VILLAGE, "KOP_LINES", 0, lines).expect(404);
    put(as(DISTRICT, Role.OPERATOR, null), REGENCY, "KOP_LINES", 0, lines).expect(404);
    // Who reports does not set her own deadline.
    var own = as(DISTRICT, Role.OPERATOR, null);
    assertThat(item(own, DISTRICT, "DEADLINE_MONTHLY_DISTRICT").get("mayChange").booleanValue())
        .isFalse();
    put(own, DISTRICT, "DEADLINE_MONTHLY_DISTRICT", 0, days).expect(403, "NOT_ALLOWED");
    put(own, DISTRICT, "DEADLINE_MONTHLY_VILLAGE", 0, days).expect(200);
    put(operator(), DISTRICT, "DEADLINE_MONTHLY_DISTRICT", 0, days).expect(200);
    put(operator(), VILLAGE, "DEADLINE_MONTHLY_DISTRICT", 0, days).expect(422, "INVALID");
    put(operator(), VILLAGE, "PUBLISH_AT_ONCE", 0, Map.of("yes", true)).expect(422, "INVALID");
  }

  @Test
  void of_two_editors_the_second_is_told_and_a_repeat_is_not() throws Exception {
    var village = "82.05.03.2007";
    var first = Map.of("text", "Balai desa, RT 01");
    put(operator(), village, "ADDRESS", 0, first).expect(200);
    assertThat(
            find(put(operator(), village, "ADDRESS", 0, first).expect(200), "ADDRESS")
                .get("version")
                .intValue())
        .isEqualTo(1);
    put(operator(), village, "ADDRESS", 0, Map.of("text", "Lain")).expect(409, "SET_MEANWHILE");
    put(operator(), village, "ADDRESS", 7, Map.of("text", "Lain")).expect(409, "SET_MEANWHILE");

    var other = as("82.05.03", Role.OPERATOR, null);
    other.get("/api/session").expect(200);
    try (var both = Executors.newFixedThreadPool(2)) {
      var here =
          both.submit(
              () -> put(operator(), village, "ADDRESS", 1, Map.of("text", "Sini")).status());
      var there =
          both.submit(() -> put(other, village, "ADDRESS", 1, Map.of("text", "Sana")).status());
      assertThat(List.of(here.get(), there.get())).containsExactlyInAnyOrder(200, 409);
    }
    assertThat(item(operator(), village, "ADDRESS").get("version").intValue()).isEqualTo(2);
    var log =
        operator().get("/api/audit?region=" + village + "&kind=TEAM_CHANGED").expect(200).json();
    assertThat(log.get("items")).hasSize(2);
    assertThat(log.at("/items/1/details/item").stringValue()).isEqualTo("ADDRESS");
    assertThat(log.at("/items/1/details/after").stringValue()).isEqualTo("Balai desa, RT 01");
    assertThat(log.at("/items/0/details/before").stringValue()).isEqualTo("Balai desa, RT 01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KOP_LINES | {'lines': []}",
        "KOP_LINES | {'lines': ['TP PKK DESA MANGON']}",
        "KOP_LINES | {'lines': ['{wilayah}', '']}",
        "KOP_LINES | {'lines': ['{wilayah}', '{kota}']}",
        "KOP_LINES | {'lines': ['{wilayah', '{wilayah}']}",
        "KOP_LINES | {'lines': ['{wilayah}', 'a', 'a', 'a', 'a', 'a']}",
        "KOP_LINES | {'lines': ['{wilayah}', null]}",
        "KOP_LINES | {'text': 'TP PKK'}",
        "KOP_LINES | {'lines': ['{wilayah}'], 'text': 'lain'}",
        "ADDRESS | {'text': ' '}",
        "ADDRESS | {'text': 'NIK 8205021234560001'}",
        "ADDRESS | {'days': 3}",
        "LOGO_LEFT | {'logo': 'tidak ada'}",
        "LOGO_LEFT | {}",
        "PATRON | {}",
        "PATRON | {'name': '{nama}'}",
        "SIGNERS_ACTIVITY | {'left': {'signer': 'KETUA'}}",
        "SIGNERS_ACTIVITY | {'left': {'signer': 'CAMAT'}, 'right': {'signer': 'KETUA'}}",
        "SIGNERS_HANDOVER | {'right': {'signer': 'KETUA'}}",
        "LETTER_NUMBER | {'text': '{nomor}/TP-PKK'}",
        "LETTER_NUMBER | {'text': '{tahun}/TP-PKK'}",
        "LETTER_NUMBER | {'text': '{nomor}/{wilayah}/{tahun}'}",
        "LETTER_NUMBER | {'text': '{nomor}/}{tahun}'}",
        "TIME_ZONE | {'text': 'Asia/Tokyo'}",
        "DEADLINE_MONTHLY_VILLAGE | {'days': 61}",
        "DEADLINE_MONTHLY_VILLAGE | {'days': -1}",
        "NOTHING | {'days': 1}"
      })
  void what_cannot_stand_on_paper_is_refused(String item, String value) {
    var form = "{\"baseVersion\": 0, \"value\": " + value.replace('\'', '"') + "}";
    operator().put(path(NEIGHBOUR) + "/" + item, form).expect(422, "INVALID");
  }

  @Test
  void a_text_longer_than_its_line_is_refused() {
    put(operator(), NEIGHBOUR, "ADDRESS", 0, Map.of("text", "a".repeat(201)))
        .expect(422, "INVALID");
    var lines = List.of("{wilayah}", "a".repeat(121));
    put(operator(), NEIGHBOUR, "KOP_LINES", 0, Map.of("lines", lines)).expect(422, "INVALID");
    var block = new HashMap<String, Object>(Map.of("signer", "KETUA", "title", "a".repeat(101)));
    put(operator(), NEIGHBOUR, "SIGNERS_HANDOVER", 0, Map.of("left", block)).expect(422, "INVALID");
  }

  @Test
  void a_zone_holds_for_all_below_who_have_none_of_their_own() {
    var district = "82.05.06";
    var village = "82.05.06.2001";
    set(operator(), "82.05.06.2002", "TIME_ZONE", Map.of("text", "Asia/Makassar"));
    set(operator(), district, "TIME_ZONE", Map.of("text", "Asia/Jakarta"));
    assertThat(zoneOf(village)).isEqualTo("WIB");
    assertThat(zoneOf("82.05.06.2002")).isEqualTo("WITA");
    assertThat(zoneOf(REGENCY)).isEqualTo("WIT");
    set(operator(), district, "TIME_ZONE", null);
    assertThat(zoneOf(village)).isEqualTo("WIT");
    assertThat(zoneOf("82.05.06.2002")).isEqualTo("WITA");
  }

  private String zoneOf(String team) {
    var session = secretaryOf(team).get("/api/session").expect(200).json();
    return session.at("/team/zoneLabel").stringValue();
  }

  private Client operator() {
    return as(REGENCY, Role.OPERATOR, null);
  }

  private static String path(String team) {
    return "/api/teams/" + team + "/settings";
  }
}
