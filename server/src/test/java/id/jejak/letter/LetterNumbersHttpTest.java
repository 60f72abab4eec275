package id.jejak.letter;

import static id.jejak.SampleReport.chillies;
import static id.jejak.setting.SettingForms.set;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Which numbers the reports of Kecamatan Tobelo carry when they are printed.
class LetterNumbersHttpTest extends HttpTest {
  private static final String DISTRICT = "82.03.05";
  private static final String TEMPLATE = "{nomor}/{bidang}/TP-PKK/{kode}/{tahun}";
  private static final Pattern NUMBER = Pattern.compile("Nomor: (\\S+)");

  @Test
  void an_approved_report_is_numbered_when_it_is_first_printed_and_keeps_its_number() {
    var village = "82.03.05.2005";
    var first = sent(village);
    approve(first);
    assertThat(numberOf(village, first)).as("without a template").isEmpty();
    set(operator(), DISTRICT, "LETTER_NUMBER", Map.of("text", TEMPLATE));
    var second = sent(village);
    assertThat(numberOf(village, second)).as("not approved").isEmpty();
    approve(second);

    assertThat(numberOf(village, second)).startsWith("001/POKJA-III/TP-PKK/" + village + "/");
    assertThat(numberOf(village, first)).startsWith("002/POKJA-III/");
    set(operator(), village, "LETTER_NUMBER", Map.of("text", "B-{nomor}.{jenis}/{tahun}"));
    assertThat(numberOf(village, second)).startsWith("001/POKJA-III/");
    var third = sent(village);
    approve(third);
    assertThat(numberOf(village, third)).startsWith("B-003.LK/");

    publish(third);
    var pdf = visitor().get("/kegiatan/" + third + "/laporan.pdf").expect(200);
    assertThat(numberIn(pdf.bytes())).startsWith("B-003.LK/");
    var unprinted = sent(village);
    approve(unprinted);
    publish(unprinted);
    var copy = visitor().get("/kegiatan/" + unprinted + "/laporan.pdf").expect(200);
    assertThat(numberIn(copy.bytes())).as("everyone's copy takes none").isEmpty();
    set(operator(), DISTRICT, "LETTER_NUMBER", null);
  }

  @Test
  void at_once_no_number_is_given_twice_or_left_out() throws Exception {
    var village = "82.03.05.2006";
    set(operator(), village, "LETTER_NUMBER", Map.of("text", TEMPLATE));
    var reports = new ArrayList<UUID>();
    var calls = new ArrayList<Callable<String>>();
    for (var i = 0; i < 5; i++) {
      var id = sent(village);
      approve(id);
      reports.add(id);
      calls.add(() -> numberOf(village, id));
      calls.add(() -> numberOf(village, id));
    }
    var given = new ArrayList<String>();
    try (var pool = Executors.newFixedThreadPool(calls.size())) {
      for (var call : pool.invokeAll(calls)) {
        given.add(call.get());
      }
    }
    for (var i = 0; i < reports.size(); i++) {
      assertThat(given.get(2 * i)).isEqualTo(given.get(2 * i + 1));
      assertThat(numberOf(village, reports.get(i))).isEqualTo(given.get(2 * i));
    }
    assertThat(given.stream().distinct().map(number -> number.substring(0, 3)))
        .containsExactlyInAnyOrderElementsOf(List.of("001", "002", "003", "004", "005"));
  }

  private UUID sent(String village) {
    var id = SampleReport.id();
    secretaryOf(village).put("/api/activities/" + id, chillies(village).body()).expect(201);
    return id;
  }

  private void approve(UUID id) {
    secretaryOf(DISTRICT)
        .post("/api/activities/" + id + "/review", Map.of("revision", 1, "decision", "APPROVED"))
        .expect(200);
  }

  private void publish(UUID id) {
    secretaryOf(DISTRICT)
        .post("/api/activities/" + id + "/publication", Map.of("published", true))
        .expect(200);
  }

  private String numberOf(String village, UUID id) {
    return numberIn(
        secretaryOf(village).get("/api/activities/" + id + "/laporan.pdf").expect(200).bytes());
  }

  private static String numberIn(byte[] paper) {
    try (var pdf = new PdfReader(paper)) {
      var found = NUMBER.matcher(pdf.text());
      return found.find() ? found.group(1) : "";
    }
  }

  private Client operator() {
    return as(DISTRICT, Role.OPERATOR, null);
  }
}
