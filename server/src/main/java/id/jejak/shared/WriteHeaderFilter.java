package id.jejak.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Every write under /api carries `X-Jejak: 1`: a form on another site cannot send it, which
/// together with the SameSite cookie keeps cross-site requests out.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class WriteHeaderFilter extends OncePerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private final ProblemAnswers answers;

  WriteHeaderFilter(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // The path as the controllers see it: an address may spell /api with percent signs.
    var write =
        !READS.contains(request.getMethod()) && request.getServletPath().startsWith("/api/");
    if (write && !"1".equals(request.getHeader("X-Jejak"))) {
      answers.write(new Problem(CommonProblem.HEADER_MISSING), response);
    } else if (String.valueOf(request.getContentType()).contains("*")) {
      // A body is of one kind; Spring would stumble over a pattern.
      answers.write(new Problem(CommonProblem.WRONG_MEDIA_TYPE), response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
