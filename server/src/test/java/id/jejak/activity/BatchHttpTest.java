package id.jejak.activity;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Many reports in one call.
class BatchHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.06.2002";

  @Test
  void a_batch_takes_500_reports_and_each_line_has_its_own_outcome() {
    var she = secretaryOf(VILLAGE);
    var many = new ArrayList<Map<String, Object>>();
    IntStream.range(0, 500).forEach(n -> many.add(chillies(VILLAGE).withId(SampleReport.id())));
    var first =
        she.post("/api/activities/batch", Map.of("activities", many))
            .expect(200)
            .json()
            .get("outcomes");
    assertThat(first.findValues("status"))
        .hasSize(500)
        .allSatisfy(status -> assertThat(status.intValue()).isEqualTo(201));
    var again =
        she.post("/api/activities/batch", Map.of("activities", many))
            .expect(200)
            .json()
            .get("outcomes");
    assertThat(again.findValues("status"))
        .allSatisfy(status -> assertThat(status.intValue()).isEqualTo(200));
    assertThat(again.findValues("receipt")).isEqualTo(first.findValues("receipt"));
    many.add(chillies(VILLAGE).withId(SampleReport.id()));
    she.post("/api/activities/batch", Map.of("activities", many)).expect(422, "INVALID");
  }

  @Test
  void a_line_of_a_batch_that_is_no_report_harms_no_other() {
    var good = SampleReport.id();
    var batch = new ArrayList<@Nullable Object>();
    batch.add(chillies(VILLAGE).body());
    batch.add("report");
    batch.add(null);
    batch.add(new HashMap<>(Map.of("id", "no-id")));
    batch.add(chillies(VILLAGE).withId(good));
    batch.add(chillies(VILLAGE).with("cadres", 1).withId(good));

    var outcomes =
        secretaryOf(VILLAGE)
            .post("/api/activities/batch", Map.of("activities", batch))
            .expect(200)
            .json()
            .get("outcomes");

    assertThat(outcomes.findValues("status").stream().map(status -> status.intValue()))
        .containsExactly(422, 422, 422, 422, 201, 422);
    assertThat(outcomes.get(3).get("id").stringValue()).isEqualTo("no-id");
    assertThat(outcomes.get(4).get("id").stringValue()).isEqualTo(good.toString());
    secretaryOf(VILLAGE).put("/api/activities/" + good, chillies(VILLAGE).body()).expect(200);
  }
}
