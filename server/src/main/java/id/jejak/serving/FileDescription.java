package id.jejak.serving;

import static id.jejak.serving.ApiOperations.refusal;
import static id.jejak.serving.ApiSchemas.binary;
import static id.jejak.serving.ApiSchemas.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.RequestBody;

/// Files about regions are read while they arrive, so the handlers' types say nothing of them.
final class FileDescription {
  private static final String IMPORTS = "/api/regions/imports/";

  private FileDescription() {}

  static void addTo(OpenAPI api) {
    describe(
        api,
        HttpMethod.POST,
        IMPORTS + "boundaries",
        "application/geo+json",
        """
        A GeoJSON FeatureCollection (RFC 7946, WGS 84) of Polygons and MultiPolygons. The code of each region is the
        member `code` of its properties, with dots or without. Read feature by feature: the good ones are kept, the
        others are named with their row and the reason.\
        """,
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"code": "82.04.08.2001"},
           "geometry": {"type": "Polygon", "coordinates":
             [[[127.47, -0.64], [127.50, -0.64], [127.50, -0.61], [127.47, -0.61], [127.47, -0.64]]]}}
        ]}
        """);
    describe(
        api,
        HttpMethod.POST,
        IMPORTS + "coordinates",
        "text/csv",
        """
        CSV with the columns code, latitude, longitude (or kode, lintang, bujur), between commas or semicolons; decimals
        with a point or, between semicolons, a comma. The good rows are kept, the others are named with the reason.\
        """,
        """
        code,latitude,longitude
        82.04.08.2001,-0.6312,127.4831
        """);
    describe(
        api,
        HttpMethod.PUT,
        IMPORTS + "updates/{id}",
        "text/csv",
        """
        A newer list of regions: CSV with the columns code and name, as idn-area-data has it. What it says otherwise than
        the tree is the answer; nothing changes before it is accepted.\
        """,
        """
        code,name
        82.04.08.2001,Labuha
        82.04.08.2024,Labuha Timur
        """);
  }

  private static void describe(
      OpenAPI api, HttpMethod method, String path, String type, String text, String example) {
    var call = operation(api, path, method);
    call.setRequestBody(file(type, text, example));
    for (var status : new int[] {400, 413, 422}) {
      call.getResponses().addApiResponse(String.valueOf(status), refusal(status));
    }
  }

  /// A body that is a file, what it holds, and a small one to begin with.
  static RequestBody file(String type, String text, String example) {
    var content = binary(type);
    content.get(type).setExample(example);
    return new RequestBody().required(true).description(text.replace('\n', ' ')).content(content);
  }
}
