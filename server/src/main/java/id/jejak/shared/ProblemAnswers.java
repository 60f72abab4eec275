package id.jejak.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem as the answer where no controller stands: in filters and for the container.
@Component
public class ProblemAnswers {
  private final ProblemText text;
  private final JsonMapper json;

  ProblemAnswers(ProblemText text, JsonMapper json) {
    this.text = text;
    this.json = json;
  }

  /// Status, headers and problem JSON of the refusal; nothing else may have been written before.
  public void write(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.type().http());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    problem.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
    response.getOutputStream().write(json.writeValueAsBytes(text.body(problem)));
  }
}
