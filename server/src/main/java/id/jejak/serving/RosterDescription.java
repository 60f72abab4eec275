package id.jejak.serving;

import static id.jejak.serving.ApiOperations.refusal;
import static id.jejak.serving.ApiSchemas.binary;
import static id.jejak.serving.ApiSchemas.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Map;

/// Lists of officers come and go as files, of which the handlers' types say nothing.
final class RosterDescription {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Map<String, String> FILES =
      Map.of(
          "/api/rosters/templat.xlsx",
          XLSX,
          "/api/rosters/templat.csv",
          "text/csv",
          "/api/rosters/{id}/perbaikan.xlsx",
          XLSX,
          "/api/rosters/{id}/perbaikan.csv",
          "text/csv");

  private RosterDescription() {}

  static void addTo(OpenAPI api) {
    FILES.forEach((path, type) ->
        operation(api, path, HttpMethod.GET).getResponses().get("200").setContent(binary(type)));
    var put = operation(api, "/api/rosters/{id}", HttpMethod.PUT);
    put.setDescription("The body is the file itself, XLSX or CSV, of at most 64 MiB.");
    put.setRequestBody(
        FileDescription.file(
            "application/octet-stream",
            """
            XLSX or CSV with a row of headings, as the template has them; one row for each office. Which of the two it is
            is read from the file. Nothing is written before `PUT /api/rosters/{id}/writing`.\
            """,
            """
            Kode wilayah;Nama;Jabatan;Bidang;Nomor SK;Tanggal SK
            82.04.08.2001;Ny. Rahma Abdullah;Ketua Pokja;Pokja III;141/12/2026;2026-01-15
            """));
    for (var status : new int[] {400, 413, 422}) {
      put.getResponses().addApiResponse(String.valueOf(status), refusal(status));
    }
  }
}
