package id.jejak.serving;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What the types of the controllers do not tell: the body of a report, which intake reads by hand,
/// the answers of intake, and problems.
final class ApiSchemas {
  private static final Map<String, List<String>> REQUIRED_IN_FORMS =
      Map.ofEntries(
          Map.entry("SignIn", List.of("username", "password")),
          Map.entry("SignInCode", List.of("code")),
          Map.entry("FactorCode", List.of("code")),
          Map.entry("FirstOperator", List.of("token", "name", "username", "password")),
          Map.entry("PasswordForm", List.of("password")),
          Map.entry("SlipSignIn", List.of("code", "phone")),
          Map.entry("SlipPrintForm", List.of("regionCode")),
          Map.entry("Withdrawal", List.of("reason")),
          Map.entry("DecisionForm", List.of("revision", "decision")),
          Map.entry("DecisionBatch", List.of("decisions")),
          Map.entry("Opening", List.of("revision")),
          Map.entry("Publication", List.of("published")),
          Map.entry("DraftForm", List.of("version", "changedAt", "content")),
          Map.entry("KeyForm", List.of("publicKey", "signature")),
          Map.entry("CertificateForm", List.of("finishedOn", "stars")),
          Map.entry("PersonForm", List.of("name")),
          Map.entry("FirstOffice", List.of("id", "office")),
          Map.entry("Choice", List.of("kind")),
          Map.entry("TargetForm", List.of("lines")),
          Map.entry("TargetWish", List.of("indicator", "baseRevision")),
          Map.entry("OfficeForm", List.of("team", "role", "startsOn")),
          Map.entry(
              "HandoverForm",
              List.of("officer", "office", "successor", "successorOffice", "takesOverOn")));
  private static final List<String> DOCUMENTS =
      List.of(
          "/api/activities/{id}/laporan.pdf",
          "/api/practice/certificate.pdf",
          "/api/practice/certificates/{id}/sertifikat.pdf",
          "/api/handovers/{id}/berita-acara.pdf",
          "/api/teams/{code}/settings/contoh.pdf",
          "/api/slip-prints/{id}/slip.pdf");

  private ApiSchemas() {}

  static void addTo(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    schemas.put(
        "FieldError",
        new Shape().with("field", text()).with("detail", text()).open("field", "detail"));
    schemas.put("Problem", problem());
    schemas.put("StoredVersion", storedVersion());
    schemas.put("Report", ReportSchema.report());
    schemas.put("ReportInBatch", ReportSchema.inBatch());
    schemas.put(
        "ReportBatch",
        new Shape()
            .with("activities", list("ReportInBatch").minItems(1).maxItems(500))
            .open("activities"));
    schemas.put("Accepted", accepted());
    schemas.put("Outcome", outcome(accepted()));
    schemas.put("Outcomes", new Shape().with("outcomes", list("Outcome")).open("outcomes"));
    schemas.put("DecisionOutcome", outcome(decided()));
    schemas.put(
        "DecisionOutcomes", new Shape().with("outcomes", list("DecisionOutcome")).open("outcomes"));
    schemas.remove("JsonNode");
    Schema<?> revision = schemas.get("RevisionView");
    revision.getProperties().put("body", ref("Report"));
    Schema<?> kept = schemas.get("KeptParcel");
    kept.getProperties().put("body", ref("Report"));
    for (var draft : List.of("DraftForm", "DraftContent")) {
      Schema<?> form = schemas.get(draft);
      form.getProperties().put("content", new ObjectSchema());
    }
    REQUIRED_IN_FORMS.forEach((name, members) -> {
      if (schemas.containsKey(name)) {
        setRequired(schemas.get(name), members);
      }
    });
    describeIntake(api);
    describeDocuments(api);
    describeStatus(api);
  }

  private static void setRequired(Schema<?> schema, List<String> members) {
    schema.setRequired(members);
  }

  private static void describeStatus(OpenAPI api) {
    var created = operation(api, "/api/first-operator", HttpMethod.POST).getResponses();
    created.addApiResponse(
        "201", new ApiResponse().description("Made and signed in").content(json("SignedIn")));
    created.remove("200");
    var signedOut = operation(api, "/api/session", HttpMethod.DELETE).getResponses();
    signedOut.addApiResponse("204", new ApiResponse().description("Signed out"));
    signedOut.remove("200");
  }

  private static void describeIntake(OpenAPI api) {
    var submit = operation(api, "/api/activities/{id}", HttpMethod.PUT);
    submit.getRequestBody().setContent(json("Report"));
    submit
        .getResponses()
        .addApiResponse(
            "200",
            new ApiResponse()
                .description("The same bytes again: the same receipt")
                .content(json("Accepted")));
    submit
        .getResponses()
        .addApiResponse(
            "201",
            new ApiResponse()
                .description("Held as a new report or a new revision")
                .content(json("Accepted")));
    var picture = operation(api, "/api/photos/{sha256}", HttpMethod.GET).getResponses().get("200");
    picture.setContent(binary("image/jpeg"));
    var logo = operation(api, "/api/logos/{sha256}", HttpMethod.GET).getResponses().get("200");
    logo.setContent(binary("image/png"));
    var sent = binary("image/png");
    sent.putAll(binary("image/jpeg"));
    operation(api, "/api/teams/{code}/logos", HttpMethod.POST).getRequestBody().setContent(sent);
  }

  private static void describeDocuments(OpenAPI api) {
    for (var path : DOCUMENTS) {
      var document = operation(api, path, HttpMethod.GET).getResponses().get("200");
      document.setContent(binary("application/pdf"));
    }
  }

  static Operation operation(OpenAPI api, String path, HttpMethod method) {
    var item = api.getPaths().get(path);
    var found = item == null ? null : item.readOperationsMap().get(method);
    if (found == null) {
      throw new IllegalStateException("not described: " + method + " " + path);
    }
    return found;
  }

  private static Schema<?> problem() {
    return new Shape()
        .with("type", new StringSchema().format("uri"))
        .with("title", text())
        .with("status", new IntegerSchema())
        .with("detail", text())
        .with("code", text())
        .with("errors", list("FieldError"))
        .with("stored", ref("StoredVersion"))
        .with("storedTargets", list("StoredTargetView"))
        .with("retryAfterSeconds", new IntegerSchema())
        .open("type", "title", "status", "detail", "code");
  }

  private static Schema<?> storedVersion() {
    return new Shape()
        .described("The version that the server holds, for the sender to compare with her own")
        .with("id", new StringSchema().format("uuid"))
        .with("revision", new IntegerSchema())
        .with("state", ref("State"))
        .with("sha256", text())
        .with("body", ref("Report"))
        .with("author", ref("Person"))
        .with("receivedAt", new StringSchema().format("date-time"))
        .open("id", "revision", "state", "sha256", "body", "author", "receivedAt");
  }

  private static Schema<?> accepted() {
    return new Shape()
        .with("receipt", ref("Receipt"))
        .with("state", ref("State"))
        .with("revision", new IntegerSchema())
        .with("missingPhotos", new ArraySchema().items(text()))
        .open("receipt", "state", "revision", "missingPhotos");
  }

  private static Schema<?> decided() {
    return new Shape()
        .with("state", ref("State"))
        .with("revision", new IntegerSchema())
        .open("state", "revision");
  }

  // A line of a batch is an acceptance or a problem, beside the id as it was sent.
  private static Schema<?> outcome(Schema<?> success) {
    return new Shape()
        .with("id", ofTypes(new Schema<>(), "string", "null"))
        .withAllOf(problem())
        .withAllOf(success)
        .open("id", "status");
  }

  static Content json(String schema) {
    return new Content().addMediaType("application/json", new MediaType().schema(ref(schema)));
  }

  static Content binary(String type) {
    var bytes = new StringSchema().format("binary");
    return new Content().addMediaType(type, new MediaType().schema(bytes));
  }

  static Schema<?> text() {
    return new StringSchema();
  }

  static Schema<?> truth() {
    return new BooleanSchema();
  }

  // In the order given, so that the document reads the same after every start.
  static Schema<?> ofTypes(Schema<?> schema, String... types) {
    schema.setTypes(new LinkedHashSet<>(List.of(types)));
    return schema;
  }

  static ArraySchema list(String schema) {
    return new ArraySchema().items(ref(schema));
  }

  static Schema<?> ref(String schema) {
    if (schema.equals("State")) {
      return new StringSchema()._enum(List.of("SUBMITTED", "APPROVED", "RETURNED", "WITHDRAWN"));
    }
    return new Schema<>().$ref("#/components/schemas/" + schema);
  }
}
