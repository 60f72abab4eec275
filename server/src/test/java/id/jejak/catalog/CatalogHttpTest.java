package id.jejak.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CatalogHttpTest extends HttpTest {
  // Per bidang: how many types (with "Lain-lain"), how many indicators, how many of those are
  // stocks.
  @ParameterizedTest
  @CsvSource({
    "POKJA_I, I, 21, 41, 14",
    "POKJA_II, II, 18, 42, 23",
    "POKJA_III, III, 20, 47, 8",
    "POKJA_IV, IV, 21, 42, 8",
    "SEKRETARIAT, S, 15, 21, 0"
  })
  void each_bidang_has_its_types_and_indicators(
      String field, String roman, int types, int indicators, int stocks) {
    var ofField = types().filter(type -> type.get("field").stringValue().equals(field)).toList();
    assertThat(ofField).hasSize(types);
    var expectedCodes =
        IntStream.range(1, types).mapToObj(n -> "%s-%02d".formatted(roman, n)).toList();
    assertThat(ofField.stream().map(type -> type.get("code").stringValue()))
        .containsExactlyElementsOf(
            Stream.concat(expectedCodes.stream(), Stream.of(roman + "-99")).toList());
    var all = ofField.stream().flatMap(type -> type.get("indicators").valueStream()).toList();
    assertThat(all).hasSize(indicators);
    assertThat(all.stream().filter(i -> i.get("kind").stringValue().equals("STOCK")))
        .hasSize(stocks);
  }

  @Test
  void indicators_are_numbered_in_their_type_and_have_a_unit_and_a_kind() {
    types()
        .forEach(type -> {
          var indicators = type.get("indicators");
          assertThat(indicators.size()).isLessThanOrEqualTo(4);
          for (var n = 0; n < indicators.size(); n++) {
            var indicator = indicators.get(n);
            assertThat(indicator.get("code").stringValue())
                .isEqualTo(type.get("code").stringValue() + "." + (n + 1));
            assertThat(indicator.get("unit").stringValue()).isNotBlank();
            assertThat(indicator.get("name").stringValue()).isNotBlank();
            assertThat(indicator.get("kind").stringValue()).isIn("FLOW", "STOCK");
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "I-01.1, Kelompok Majelis Taklim aktif, kelompok, STOCK",
    "I-01.3, Pertemuan, kali, FLOW",
    "I-16.2, Peserta, orang, STOCK",
    "II-09.3, Modal berputar, Rp, STOCK",
    "II-10.2, Izin terbit NIB/PIRT/halal, dokumen, FLOW",
    "III-01.1, Rumah memanfaatkan pekarangan, rumah, STOCK",
    "III-01.2, Bibit ditanam, batang, FLOW",
    "III-15.1, Industri rumah tangga dibina, unit, STOCK",
    "IV-01.1, Balita sasaran S, anak, STOCK",
    "IV-01.2, Balita ditimbang D, anak, FLOW",
    "IV-14.1, Rumah baru berjamban, rumah, FLOW",
    "IV-18.1, KK menabung, KK, STOCK",
    "S-01.3, Keputusan, butir, FLOW"
  })
  void an_indicator_says_what_it_counts(String code, String name, String unit, String kind) {
    var indicator =
        types()
            .flatMap(type -> type.get("indicators").valueStream())
            .filter(i -> i.get("code").stringValue().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(indicator.get("name").stringValue()).isEqualTo(name);
    assertThat(indicator.get("unit").stringValue()).isEqualTo(unit);
    assertThat(indicator.get("kind").stringValue()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "majelis taklim, I-01",
    "remaja, I-03",
    "kerohanian, I-02",
    "bunda paud, II-01",
    "umkm, II-10",
    "pekarangan, III-01",
    "bumdes, III-18",
    "posyandu, IV-01",
    "stunting, IV-07",
    "jamban, IV-14"
  })
  void the_words_of_halmahera_selatan_find_their_type(String words, String code) {
    var found =
        types()
            .filter(type -> wordsOf(type).stream().anyMatch(word -> word.contains(words)))
            .map(type -> type.get("code").stringValue());
    assertThat(found).contains(code);
  }

  @Test
  void the_ten_programmes_belong_to_their_pokja() {
    var programmes = catalog().get("programmes");
    assertThat(programmes.findValues("number").stream().map(JsonNode::intValue))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(programmes.findValuesAsString("field"))
        .containsExactly(
            "POKJA_I",
            "POKJA_I",
            "POKJA_III",
            "POKJA_III",
            "POKJA_III",
            "POKJA_II",
            "POKJA_IV",
            "POKJA_II",
            "POKJA_IV",
            "POKJA_IV");
  }

  @Test
  void methods_fund_sources_and_bidang_are_those_that_a_report_may_name() {
    assertThat(codes("methods"))
        .containsExactly(
            "PENYULUHAN",
            "SOSIALISASI",
            "PELATIHAN",
            "SIMULASI",
            "LOKAKARYA",
            "LOMBA",
            "KUNJUNGAN_RUMAH",
            "PENDAMPINGAN",
            "PELAYANAN",
            "KERJA_BAKTI",
            "RAPAT",
            "MONITORING");
    assertThat(codes("fundSources"))
        .containsExactly("APBN", "APBD_PROV", "APBD_KAB", "APBDES", "SWADAYA", "LAIN");
    assertThat(codes("fields"))
        .containsExactly("POKJA_I", "POKJA_II", "POKJA_III", "POKJA_IV", "SEKRETARIAT");
  }

  @Test
  void a_phone_that_has_the_catalogue_gets_it_only_when_it_changed() {
    var tag = visitor().get("/api/catalog").expect(200).header("ETag");
    assertThat(tag).isNotBlank();
    var again = visitor().sendRaw("GET", "/api/catalog", "", "If-None-Match", tag).expect(304);
    assertThat(again.bytes()).isEmpty();
    visitor().sendRaw("GET", "/api/catalog", "", "If-None-Match", "\"older\"").expect(200);
  }

  private List<String> codes(String list) {
    return catalog().get(list).findValuesAsString("code");
  }

  private static List<String> wordsOf(JsonNode type) {
    var words = new ArrayList<String>();
    type.get("words").forEach(word -> words.add(word.stringValue()));
    words.add(type.get("name").stringValue().toLowerCase(Locale.ROOT));
    return words;
  }

  private Stream<JsonNode> types() {
    return catalog().get("types").valueStream();
  }

  private JsonNode catalog() {
    return visitor().get("/api/catalog").expect(200).json();
  }
}
