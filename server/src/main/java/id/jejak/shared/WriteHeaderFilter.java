package id.jejak.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Every write under /api carries `X-Jejak: 1`: a form on another site cannot send it, which
/// together with the SameSite cookie keeps cross-site requests out.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class WriteHeaderFilter extends OncePerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private final ProblemText text;
  private final JsonMapper json;

  WriteHeaderFilter(ProblemText text, JsonMapper json) {
    this.text = text;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var write = !READS.contains(request.getMethod()) && request.getRequestURI().startsWith("/api/");
    if (write && !"1".equals(request.getHeader("X-Jejak"))) {
      response.setStatus(CommonProblem.HEADER_MISSING.http());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
          response.getOutputStream(), text.body(new Problem(CommonProblem.HEADER_MISSING)));
      return;
    }
    chain.doFilter(request, response);
  }
}
