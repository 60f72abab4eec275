package id.jejak.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RegionsHttpTest extends HttpTest {
  @Autowired private JdbcClient db;

  @Test
  void every_region_of_the_country_is_there_and_hangs_on_the_one_above() {
    record Count(String tier, long count) {}
    var counts =
        db.sql(
                "select tier, count(*) as count from region where valid_from = '2020-01-01' group by tier")
            .query(Count.class)
            .list();
    assertThat(counts)
        .containsExactlyInAnyOrder(
            new Count("NATION", 1),
            new Count("PROVINCE", 38),
            new Count("REGENCY", 514),
            new Count("DISTRICT", 7_285),
            new Count("VILLAGE", 83_762));
    var loose =
        db.sql("select count(*) from region where (parent_id is null) <> (tier = 'NATION')")
            .query(Long.class)
            .single();
    assertThat(loose).isZero();
    assertThat(
            db.sql(
                    """
                    select count(*) from team t join region r on r.id = t.region_id
                    where r.valid_from = '2020-01-01'\
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(1 + 38 + 514 + 7_285 + 83_762);
  }

  @Test
  void labuha_is_found_with_its_kecamatan_and_kabupaten() {
    var first = search("labuha").get(0);
    assertThat(first.get("code").stringValue()).isEqualTo("82.04.08.2001");
    assertThat(first.get("name").stringValue()).isEqualTo("Labuha");
    assertThat(first.get("tier").stringValue()).isEqualTo("VILLAGE");
    assertThat(first.get("kind").stringValue()).isEqualTo("DESA");
    assertThat(first.get("parentCode").stringValue()).isEqualTo("82.04.08");
    assertThat(first.get("path").stringValue()).isEqualTo("Kec. Bacan, Kab. Halmahera Selatan");
  }

  @ParameterizedTest
  @CsvSource({
    "halmahera seltan, 82.04",
    "halmahera selatn, 82.04",
    "Halmahera  Selatan, 82.04",
    "kepulauan botang lomang, 82.04.18",
    "jayapurra, 91.71",
    "maluku utra, 82"
  })
  void a_typing_error_does_not_hide_a_region(String typed, String code) {
    assertThat(codes(search(typed))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"labuah", "lbuha", "labuhaa", "labuga"})
  void near_her_own_kabupaten_a_misspelt_name_comes_before_all_that_only_resemble_it(String typed) {
    var hits = visitor().get("/api/regions?near=82.04&q=" + typed).expect(200).json().get("items");
    var others = hits.valueStream().filter(hit -> !nameOf(hit).equalsIgnoreCase(typed));
    assertThat(others.map(hit -> hit.get("code").stringValue()).findFirst())
        .contains("82.04.08.2001");
  }

  @Test
  void children_come_by_code_and_name_their_parent() {
    var districts = items("/api/regions?parent=82.04");
    assertThat(districts).hasSize(30);
    assertThat(codes(districts)).isSorted().startsWith("82.04.01").endsWith("82.04.30");
    assertThat(items("/api/regions?parent=ID")).hasSize(38);
    assertThat(items("/api/regions?parent=82.04.08")).hasSize(14);
    assertThat(items("/api/regions?parent=82.04.08.2001")).isEmpty();
    assertThat(districts.get(7).get("parentCode").stringValue()).isEqualTo("82.04");
    assertThat(items("/api/regions?parent=ID").get(0).get("parentCode").stringValue())
        .isEqualTo("ID");
  }

  @Test
  void damaged_names_of_the_source_are_repaired() {
    for (var name : Map.of("94.04.10.2004", "T'Singa", "35.29.22", "Ra'as").entrySet()) {
      var region = visitor().get("/api/regions/" + name.getKey()).expect(200).json();
      assertThat(region.get("name").stringValue()).isEqualTo(name.getValue());
    }
    var damaged =
        db.sql("select code from region where name !~ '^[A-Z0-9][A-Za-z0-9 ''.,()/-]*$'")
            .query(String.class)
            .list();
    assertThat(damaged).isEmpty();
  }

  @Test
  void what_is_no_region_is_not_found_and_what_is_no_code_is_told() {
    visitor().get("/api/regions/99.99").expect(404, "NOT_FOUND");
    visitor().get("/api/regions?parent=99").expect(404, "NOT_FOUND");
    visitor().get("/api/regions/82-04").expect(422, "INVALID");
    visitor().get("/api/regions?parent=82.4").expect(422, "INVALID");
    visitor().get("/api/regions").expect(422, "INVALID");
    visitor().get("/api/regions?q=" + "a".repeat(101)).expect(422, "INVALID");
    visitor().get("/api/regions?q=%00").expect(422, "INVALID");
    visitor().get("/api/regions?q=labuha&near=%00").expect(422, "INVALID");
    visitor().get("/api/regions?q=%ff%fe").expect(422, "INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%25", "_", "%25%25%25", "\\", "'", "\" or 1=1 --", "%c5%93%c5%93"})
  void signs_with_a_meaning_for_the_database_are_only_signs(String encoded) {
    var query =
        encoded.contains("%") ? encoded : URLEncoder.encode(encoded, StandardCharsets.UTF_8);
    var hits = items("/api/regions?q=" + query);
    for (var hit : hits) {
      assertThat(hit.get("name").stringValue()).contains("'");
    }
  }

  private JsonNode search(String typed) {
    return items("/api/regions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private JsonNode items(String path) {
    return visitor().get(path).expect(200).json().get("items");
  }

  private static String nameOf(JsonNode hit) {
    return hit.get("name").stringValue();
  }

  private static List<String> codes(JsonNode items) {
    return items.findValuesAsString("code");
  }
}
