package id.jejak.shared;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/// Turns a problem into the members of its RFC 9457 JSON, with the Indonesian text.
@Component
public class ProblemText {
  private static final String TYPE_BASE = "https://jejak.id/masalah/";
  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  ProblemText() {
    texts.setBasename("problems");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
  }

  /// The members `type`, `title`, `status`, `detail`, `code`, and `errors` where fields are named.
  public Map<String, Object> body(Problem problem) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", TYPE_BASE + problem.type().slug());
    body.put("title", text(problem.type(), "title"));
    body.put("status", problem.type().http());
    body.put("detail", detail(problem));
    body.put("code", problem.type().name());
    if (!problem.errors().isEmpty()) {
      body.put("errors", problem.errors());
    }
    body.putAll(problem.extra());
    return body;
  }

  private String detail(Problem problem) {
    if (problem.errors().size() == 1) {
      return problem.errors().getFirst().detail();
    }
    return text(problem.type(), "detail");
  }

  private String text(ProblemType type, String part) {
    return texts.getMessage(type.name() + "." + part, null, Locale.ROOT);
  }
}
