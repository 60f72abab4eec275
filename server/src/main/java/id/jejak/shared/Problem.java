package id.jejak.shared;

import static id.jejak.shared.CommonProblem.BUSY;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A refusal with a stable code. Becomes RFC 9457 problem JSON at the edge; carries no stack trace
/// because it is an answer, not a failure.
public class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int RETRY_SECONDS = 5;

  private final transient ProblemType type;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> extra;

  public Problem(ProblemType type) {
    this(type, List.of(), Map.of());
  }

  /// `extra` are further members of the problem JSON, such as `stored`.
  public Problem(ProblemType type, Map<String, Object> extra) {
    this(type, List.of(), extra);
  }

  private Problem(ProblemType type, List<FieldError> errors, Map<String, Object> extra) {
    super(type.name(), null, false, false);
    this.type = type;
    this.errors = errors;
    this.extra = extra;
  }

  /// 422 that names the fields.
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(CommonProblem.INVALID, errors, Map.of());
  }

  /// 422 that names one field.
  public static Problem invalid(String field, String detail) {
    return invalid(List.of(new FieldError(field, detail)));
  }

  public static Problem notFound() {
    return new Problem(CommonProblem.NOT_FOUND);
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, Object> extra() {
    return extra;
  }

  /// Whole seconds for the header Retry-After, where coming back helps.
  Optional<String> retryAfter() {
    var seconds = extra.getOrDefault("retryAfterSeconds", type == BUSY ? RETRY_SECONDS : null);
    return Optional.ofNullable(seconds).map(String::valueOf);
  }
}
