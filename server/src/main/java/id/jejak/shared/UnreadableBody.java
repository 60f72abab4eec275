package id.jejak.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells what was wrong with a body: a member that is unknown or of the wrong kind is named, what
/// is no JSON at all is not.
final class UnreadableBody {
  private UnreadableBody() {}

  static Problem problem(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException unknown ->
          Problem.invalid(
              path(unknown.getPath()), "Isian " + unknown.getPropertyName() + " tidak dikenal.");
      case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() ->
          Problem.invalid(path(mismatch.getPath()), "Isian ini tidak terbaca.");
      case null, default -> new Problem(CommonProblem.MALFORMED);
    };
  }

  private static String path(List<JacksonException.Reference> path) {
    return path.stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
