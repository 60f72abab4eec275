package id.jejak.serving;

import static id.jejak.serving.ApiOperations.refusal;
import static id.jejak.serving.ApiSchemas.binary;
import static id.jejak.serving.ApiSchemas.json;
import static id.jejak.serving.ApiSchemas.operation;
import static id.jejak.serving.ApiSchemas.text;

import id.jejak.shared.FileTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists of officers come and go as files, of which the handlers' types say nothing.
final class RosterDescription {
  private static final Map<String, String> FILES =
      Map.of(
          "/api/rosters/templat.xlsx",
          FileTypes.XLSX,
          "/api/rosters/templat.csv",
          "text/csv",
          "/api/rosters/{id}/perbaikan.xlsx",
          FileTypes.XLSX,
          "/api/rosters/{id}/perbaikan.csv",
          "text/csv");

  private static final String LIST =
      """
      Kode wilayah;Nama;Jabatan;Bidang;Nomor SK;Tanggal SK
      82.04.08.2001;Ny. Rahma Abdullah;Ketua Pokja;Pokja III;141/12/2026;2026-01-15
      """;

  private RosterDescription() {}

  static void addTo(OpenAPI api) {
    FILES.forEach((path, type) ->
        operation(api, path, HttpMethod.GET).getResponses().get("200").setContent(binary(type)));
    var put = operation(api, "/api/rosters/{id}", HttpMethod.PUT);
    put.setDescription(
        "Keeps a file and has it read and checked; GET tells how far that is. The body is the file itself, XLSX or CSV, of at most"
            + " 64 MiB; its first bytes tell which, whatever the header says. The same file under the same id again"
            + " changes nothing. A file that turns out to be no list gets the state REFUSED, with the reason.");
    put.getParameters().stream()
        .filter(parameter -> parameter.getName().equals("fileName"))
        .forEach(parameter ->
            parameter
                .description("What the file is called, for the list of files")
                .example("pengurus-kayoa.xlsx"));
    put.setRequestBody(body());
    put.getResponses().get("200").setContent(answer());
    for (var status : new int[] {400, 413, 422}) {
      put.getResponses().addApiResponse(String.valueOf(status), refusal(status));
    }
  }

  private static RequestBody body() {
    var body =
        FileDescription.file(
            "application/octet-stream",
            "Headings as in the template; one row for each office",
            LIST);
    body.getContent().putAll(binary(FileTypes.XLSX));
    body.getContent().addMediaType("text/csv", new MediaType().schema(text()).example(LIST));
    return body;
  }

  private static Content answer() {
    var content = json("RosterView");
    var damaged =
        Map.of(
            "code",
            "SHEET_DAMAGED",
            "title",
            "Berkas tidak utuh",
            "detail",
            "Berkas ini rusak atau terpotong. Buka di Excel, simpan lagi, lalu pilih lagi.");
    for (var type : content.values()) {
      type.addExamples("kept", example("The file is here and will be read", view("READING", 0)));
      type.addExamples(
          "again", example("The same file again, meanwhile checked", view("CHECKED", 2)));
      var refused = view("REFUSED", 0);
      refused.put("refusal", damaged);
      refused.put("finishedAt", "2026-11-29T02:10:04Z");
      type.addExamples("refused", example("The same file again, which is no list", refused));
    }
    return content;
  }

  private static Example example(String summary, Map<String, Object> view) {
    return new Example().summary(summary).value(view);
  }

  private static Map<String, Object> view(String state, int rows) {
    var counts = new LinkedHashMap<String, Object>();
    for (var outcome : List.of("bad", "newcomers", "offices", "changed", "same", "written")) {
      counts.put(outcome, outcome.equals("newcomers") ? rows : 0);
    }
    var view = new LinkedHashMap<String, Object>();
    view.put("id", "0198f2c4-7a10-7cc3-98c8-6b1f6d2f4a11");
    view.put("fileName", "pengurus-kayoa.xlsx");
    view.put("state", state);
    view.put("stoppedFor", null);
    view.put("refusal", null);
    view.put("arrivedAt", "2026-11-29T02:10:00Z");
    view.put("finishedAt", null);
    view.put("ignored", List.of());
    view.put("rows", rows);
    view.put("checkedPercent", rows == 0 ? 0 : 100);
    view.put("chosenRows", 0);
    view.put("settledRows", 0);
    view.put("accounts", 0);
    view.put("counts", counts);
    return view;
  }
}
