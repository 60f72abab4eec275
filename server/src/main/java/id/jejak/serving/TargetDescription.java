package id.jejak.serving;

import static id.jejak.serving.ApiOperations.refusal;
import static id.jejak.serving.ApiSchemas.binary;
import static id.jejak.serving.ApiSchemas.operation;
import static id.jejak.serving.ApiSchemas.ref;
import static id.jejak.serving.ApiSchemas.text;

import id.jejak.shared.FileTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;

/// Lists of targets come and go as files, of which the handlers' types say nothing.
final class TargetDescription {
  private static final String LIST =
      """
      Kode wilayah;Kode indikator;Target 2027
      82.04.08.2001;III-01.2;240
      """;

  private TargetDescription() {}

  static void addTo(OpenAPI api) {
    api.getComponents()
        .getSchemas()
        .put(
            "StoredTargetView",
            new Shape()
                .with("region", text())
                .with("indicator", text())
                .with("indicatorName", text())
                .with("target", ref("SetTarget"))
                .open("region", "indicator", "indicatorName"));
    operation(api, "/api/targets/templat.xlsx", HttpMethod.GET)
        .getResponses()
        .get("200")
        .setContent(binary(FileTypes.XLSX));
    var reading = operation(api, "/api/targets/reading", HttpMethod.POST);
    reading.setDescription(
        "Says what a list of targets would change and which cells are wrong; nothing is written. The body is the file"
            + " itself, XLSX or CSV, of at most 8 MiB; its first bytes tell which, whatever the header says.");
    var body =
        FileDescription.file(
            "application/octet-stream",
            "Headings as in the template; one row for each target",
            LIST);
    body.getContent().putAll(binary(FileTypes.XLSX));
    body.getContent().addMediaType("text/csv", new MediaType().schema(text()).example(LIST));
    reading.setRequestBody(body);
    for (var status : new int[] {400, 413, 422}) {
      reading.getResponses().addApiResponse(String.valueOf(status), refusal(status));
    }
  }
}
