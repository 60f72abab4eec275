package id.jejak.publishing;

import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Refusals of the public pages, for people: a page instead of problem JSON.
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);
  private final Notices notices;
  private final MovedAddresses moves;

  PageProblems(Notices notices, MovedAddresses moves) {
    this.notices = notices;
    this.moves = moves;
  }

  @ExceptionHandler
  ResponseEntity<String> on(Problem refusal, HttpServletRequest request) {
    var moved =
        refusal.type().http() == 404
            ? moves.find(request.getRequestURI(), request.getQueryString())
            : Optional.<String>empty();
    if (moved.isPresent()) {
      return Html.moved(moved.get());
    }
    return refusal.type().http() == 503 ? notices.busy() : notices.notFound();
  }

  @ExceptionHandler
  ResponseEntity<String> on(MethodArgumentTypeMismatchException misspelt) {
    return notices.notFound();
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<String> onDatabaseAway(Exception failure) {
    log.warn("database not available: {}", failure.getMessage());
    return notices.busy();
  }

  // The reader has gone away in the middle of an answer.
  @ExceptionHandler
  void on(IOException gone) {}

  @ExceptionHandler
  ResponseEntity<String> on(Exception failure) {
    log.error("unexpected failure of a public page", failure);
    return notices.failed();
  }
}
