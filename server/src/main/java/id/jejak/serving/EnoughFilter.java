package id.jejak.serving;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import id.jejak.shared.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says 503 at once, before anything is read, while too many requests wait for the database: who is
/// let in is answered soon, who is not comes back later, and nobody waits until the phone gives up.
/// What was let in is never broken off.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 110)
class EnoughFilter extends OncePerRequestFilter {
  private static final int WAITING_FOR_EACH_CONNECTION = 2;
  private static final int SOONEST_SECONDS = 5;
  private static final int LATEST_SECONDS = 20;
  // Asked for late: a server that cannot open its database says so itself.
  private final ObjectProvider<HikariDataSource> database;
  private final ProblemAnswers answers;

  EnoughFilter(ObjectProvider<HikariDataSource> database, ProblemAnswers answers) {
    this.database = database;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    // Who balances between servers asks whether this one lives, not whether it has time.
    return !path.startsWith("/api/") || path.equals("/api/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (enough()) {
      // Not all in the same moment.
      var seconds = ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS);
      answers.write(
          new Problem(CommonProblem.BUSY, Map.of("retryAfterSeconds", seconds)), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean enough() {
    var pool = database.getObject();
    return pool.getHikariPoolMXBean().getThreadsAwaitingConnection()
        > pool.getMaximumPoolSize() * WAITING_FOR_EACH_CONNECTION;
  }
}
