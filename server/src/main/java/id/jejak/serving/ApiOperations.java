package id.jejak.serving;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/// Names the refusals of every call by what its handler takes: who must be signed in can be refused
/// with 401, who sends a body with 400, 413 and 422.
class ApiOperations implements OperationCustomizer {
  private static final Map<Integer, String> REFUSALS =
      Map.ofEntries(
          Map.entry(400, "The body cannot be read"),
          Map.entry(401, "Nobody is signed in, or the password is wrong"),
          Map.entry(403, "The header X-Jejak is missing, or the office does not allow it"),
          Map.entry(404, "There is no such thing in her scope"),
          Map.entry(409, "Another version or state is held; it is named"),
          Map.entry(410, "It was used, or has ended"),
          Map.entry(412, "The version of the protocol is unknown"),
          Map.entry(413, "The body is too large"),
          Map.entry(415, "The kind of content is unknown"),
          Map.entry(422, "A field cannot be accepted; `errors` names it"),
          Map.entry(429, "Tried too often; Retry-After tells when to come back"),
          Map.entry(460, "The bytes are not those that were announced"),
          Map.entry(503, "Busy; Retry-After tells when to come back"));
  private static final Set<Integer> WITH_RETRY_AFTER = Set.of(429, 503);
  private static final Set<String> CONFLICTING =
      Set.of(
          "submit",
          "decide",
          "publish",
          "register",
          "put",
          "putOffice",
          "withdrawOffice",
          "lock",
          "handOver",
          "putFile",
          "write",
          "discard");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    operation.setOperationId(operationId(handler));
    var refusals = new TreeMap<Integer, ApiResponse>();
    add(refusals, 503);
    if (takes(handler, CurrentUser.class) || takes(handler, ProvenUser.class)) {
      operation.addSecurityItem(new SecurityRequirement().addList("session"));
      add(refusals, 401, 403, 404);
    }
    if (has(handler, PathVariable.class)) {
      add(refusals, 404, 422);
    }
    if (operation.getParameters() != null) {
      add(refusals, 422);
    }
    if (isWrite(handler)) {
      add(refusals, 403);
      operation.addParametersItem(header("X-Jejak", "Says that the app itself calls: `1`"));
    }
    if (has(handler, RequestBody.class)) {
      add(refusals, 400, 413, 415, 422);
    }
    if (CONFLICTING.contains(handler.getMethod().getName())) {
      add(refusals, 409);
    }
    switch (operation.getOperationId()) {
      case "Session.signIn" -> add(refusals, 401, 429);
      case "SlipSession.signIn", "SlipSession.holder" -> add(refusals, 404, 410, 429);
      case "OwnPassword.change" -> add(refusals, 429);
      case "Proof.prove" -> add(refusals, 409, 429);
      case "SecondStep.ask" -> add(refusals, 401);
      case "Passkey.begin", "Passkey.add" -> add(refusals, 409);
      case "SecondStep.signInByPasskey",
          "Passkey.remove",
          "SecondStep.signIn",
          "Factor.confirm",
          "Factor.renewCodes",
          "Factor.remove" ->
          add(refusals, 401, 409, 429);
      case "Factor.begin" -> add(refusals, 409);
      case "FirstOperator.create" -> add(refusals, 404);
      default -> {}
    }
    refusals.forEach((status, answer) ->
        operation.getResponses().addApiResponse(String.valueOf(status), answer));
    return operation;
  }

  static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(true)
        .description(description)
        .schema(new StringSchema());
  }

  static ApiResponse refusal(int status) {
    var problem = new Schema<>().$ref("#/components/schemas/Problem");
    var answer =
        new ApiResponse()
            .description(REFUSALS.getOrDefault(status, "Refused"))
            .content(
                new Content()
                    .addMediaType("application/problem+json", new MediaType().schema(problem)));
    if (WITH_RETRY_AFTER.contains(status)) {
      answer.addHeaderObject("Retry-After", new Header().schema(new IntegerSchema()));
    }
    return answer;
  }

  private static void add(Map<Integer, ApiResponse> refusals, int... statuses) {
    Arrays.stream(statuses).forEach(status -> refusals.put(status, refusal(status)));
  }

  private static String operationId(HandlerMethod handler) {
    var controller = handler.getBeanType().getSimpleName().replace("Controller", "");
    return controller + "." + handler.getMethod().getName();
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
  }

  private static boolean has(
      HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> annotation) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
  }

  private static boolean isWrite(HandlerMethod handler) {
    return handler.hasMethodAnnotation(PostMapping.class)
        || handler.hasMethodAnnotation(PutMapping.class)
        || handler.hasMethodAnnotation(PatchMapping.class)
        || handler.hasMethodAnnotation(DeleteMapping.class);
  }
}
