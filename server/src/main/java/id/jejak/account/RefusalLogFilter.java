package id.jejak.account;

import id.jejak.access.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the log of the server each time a signed-in officer asks for what is not hers to see or to
/// do, or too often: her id, the answer and the path, without what was asked behind the question
/// mark.
@Component
class RefusalLogFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(RefusalLogFilter.class);
  private static final String OFFICER = RefusalLogFilter.class.getName();
  private static final Set<Integer> REFUSALS = Set.of(403, 404, 429);

  /// Who asks.
  static void remember(HttpServletRequest request, CurrentUser user) {
    request.setAttribute(OFFICER, user.officer());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    var officer = request.getAttribute(OFFICER);
    if (officer != null && REFUSALS.contains(response.getStatus())) {
      // The path as it was sent: encoded, so without line breaks.
      log.info(
          "refused {} to officer {}: {} {}",
          response.getStatus(),
          officer,
          request.getMethod(),
          request.getRequestURI());
    }
  }
}
