package id.jejak.serving;

import static id.jejak.serving.ApiSchemas.ofTypes;
import static id.jejak.serving.ApiSchemas.text;
import static id.jejak.serving.ApiSchemas.truth;

import id.jejak.catalog.Field;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The body of a report with its limits.
final class ReportSchema {
  private static final String REGION = "^(ID|\\d\\d(\\.\\d\\d(\\.\\d\\d(\\.\\d{4})?)?)?)$";
  private static final String DECIMAL = "^\\d{1,13}(\\.\\d{1,2})?$";
  private static final String[] REQUIRED = {
    "regionCode", "field", "typeCode", "startDate", "participantsMale", "participantsFemale"
  };

  private ReportSchema() {}

  static Schema<?> report() {
    return members().closed(REQUIRED);
  }

  static Schema<?> inBatch() {
    var required = new ArrayList<>(List.of(REQUIRED));
    required.add("id");
    return members()
        .with("id", new StringSchema().format("uuid"))
        .closed(required.toArray(String[]::new));
  }

  private static Shape members() {
    return new Shape()
        .described("The whole report; a member that is not listed is refused.")
        .with(
            "baseRevision",
            count(Integer.MAX_VALUE)
                .description("The revision that was corrected; 0 for a new report"))
        .with("regionCode", text().pattern(REGION))
        .with("field", oneOf(Arrays.stream(Field.values()).map(Field::name).toList()))
        .with("typeCode", text())
        .with("title", orNull(text().maxLength(200)))
        .with("startDate", new StringSchema().format("date"))
        .with("endDate", orNull(new StringSchema().format("date")))
        .with("startTime", orNull(text().description("`09:00`")))
        .with("place", orNull(text().maxLength(200)))
        .with("location", orNull(location()))
        .with("participantsMale", count(1_000_000))
        .with("participantsFemale", count(1_000_000))
        .with("cadres", orNull(count(1_000_000)))
        .with("families", orNull(count(1_000_000)))
        .with("method", orNull(text().description("A code of the catalogue's methods")))
        .with("results", orNull(listOf(result(), 4)))
        .with("narrative", orNull(text().maxLength(5_000)))
        .with("obstacles", orNull(text().maxLength(5_000)))
        .with("partners", orNull(text().maxLength(500)))
        .with("costs", orNull(listOf(cost(), 12)))
        .with("photos", orNull(listOf(photo(), 6)))
        .with(
            "onBehalfOf",
            orNull(text().maxLength(200).description("Who reported, when a tier above enters it")))
        .with("deviceTime", orNull(text().maxLength(60)));
  }

  private static Schema<?> location() {
    return new Shape()
        .with("latitude", number(-90, 90))
        .with("longitude", number(-180, 180))
        .with("accuracyMeters", orNull(number(0, 1_000_000)))
        .closed("latitude", "longitude");
  }

  private static Schema<?> result() {
    return new Shape()
        .with("indicator", text())
        .with("value", decimal())
        .closed("indicator", "value");
  }

  private static Schema<?> cost() {
    return new Shape()
        .with(
            "source", oneOf(List.of("APBN", "APBD_PROV", "APBD_KAB", "APBDES", "SWADAYA", "LAIN")))
        .with("amount", decimal())
        .closed("source", "amount");
  }

  private static Schema<?> photo() {
    return new Shape()
        .with("sha256", text().pattern("^[0-9a-f]{64}$"))
        .with("caption", orNull(text().maxLength(200)))
        .with("private", orNull(truth()))
        .with(
            "takenAt",
            orNull(
                text()
                    .pattern("^(19|20)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?$")
                    .description("Local time as the camera noted it; never shown to the public")))
        .with("location", orNull(location()))
        .closed("sha256");
  }

  private static Schema<?> decimal() {
    var decimal = text();
    decimal.setPattern(DECIMAL);
    decimal.setDescription("0 to 10^12 with at most 2 decimals; a JSON number is understood too");
    return ofTypes(decimal, "string", "number");
  }

  private static Schema<?> count(int most) {
    return new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(most));
  }

  private static Schema<?> number(int least, int most) {
    return new NumberSchema().minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
  }

  private static Schema<?> oneOf(List<String> codes) {
    return new StringSchema()._enum(codes);
  }

  private static Schema<?> listOf(Schema<?> item, int most) {
    return new ArraySchema().items(item).maxItems(most);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    return ofTypes(schema, schema.getType(), "null");
  }
}
