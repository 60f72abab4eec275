package id.jejak.serving;

import static id.jejak.serving.ApiOperations.header;
import static id.jejak.serving.ApiOperations.refusal;
import static id.jejak.serving.ApiSchemas.binary;
import static id.jejak.serving.ApiSchemas.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/// The tus protocol lives in headers, of which the handlers' types say little.
final class UploadDescription {
  private static final String ALL = "/api/uploads";
  private static final String ONE = "/api/uploads/{id}";

  private UploadDescription() {}

  static void addTo(OpenAPI api) {
    var create = operation(api, ALL, HttpMethod.POST);
    create.setDescription(
        "tus 1.0 creation; with a body also creation-with-upload. Upload-Metadata names `sha256` (hex) and `filetype` in base64: a photo, or `application/vnd.jejak.parcel`.");
    require(create, "Upload-Length");
    require(create, "Upload-Metadata");
    optional(create, "Upload-Checksum");
    create.setRequestBody(bytes());
    answer(create, "201", "Begun, or already held", "Location", "Upload-Offset", "Upload-Expires");
    var head = operation(api, ONE, HttpMethod.HEAD);
    answer(head, "200", "How far it is", "Upload-Offset", "Upload-Length", "Upload-Expires");
    var append = operation(api, ONE, HttpMethod.PATCH);
    optional(append, "Upload-Checksum");
    append.setRequestBody(bytes());
    answer(append, "204", "Kept up to Upload-Offset", "Upload-Offset", "Upload-Expires");
    answer(operation(api, ONE, HttpMethod.DELETE), "204", "Ended");
    for (var path : List.of(ALL, ONE)) {
      answer(
          operation(api, path, HttpMethod.OPTIONS),
          "204",
          "What the protocol can do",
          "Tus-Version",
          "Tus-Extension",
          "Tus-Max-Size",
          "Tus-Checksum-Algorithm");
    }
    for (var changing : List.of(create, append)) {
      for (var status : new int[] {409, 413, 415, 422, 460}) {
        changing.getResponses().addApiResponse(String.valueOf(status), refusal(status));
      }
    }
    create.getResponses().addApiResponse("429", refusal(429));
    for (var all : List.of(create, head, append, operation(api, ONE, HttpMethod.DELETE))) {
      all.addParametersItem(header("Tus-Resumable", "`1.0.0`"));
      all.getResponses().addApiResponse("412", refusal(412));
    }
  }

  private static RequestBody bytes() {
    return new RequestBody().content(binary("application/offset+octet-stream"));
  }

  private static void require(Operation operation, String header) {
    operation.getParameters().stream()
        .filter(parameter -> parameter.getName().equals(header))
        .forEach(parameter -> parameter.setRequired(true));
  }

  private static void optional(Operation operation, String name) {
    operation.addParametersItem(
        header(name, "`sha1` or `sha256` and the sum in base64").required(false));
  }

  private static void answer(Operation operation, String status, String words, String... headers) {
    operation.getResponses().remove("200");
    var answer = new ApiResponse().description(words);
    for (var name : headers) {
      answer.addHeaderObject(name, new Header().schema(new StringSchema()));
    }
    operation.getResponses().addApiResponse(status, answer);
  }
}
