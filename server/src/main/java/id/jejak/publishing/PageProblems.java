package id.jejak.publishing;

import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Refusals of the public pages, for people: a page in everyday words instead of problem JSON.
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);
  private final PublicFiles files;
  private final Templates templates;

  PageProblems(PublicFiles files, Templates templates) {
    this.files = files;
    this.templates = templates;
  }

  // Unknown, not published, withdrawn, misspelt: one answer, which betrays nothing.
  @ExceptionHandler({Problem.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<String> onRefusal(Exception refusal) {
    if (refusal instanceof Problem problem && problem.type().http() == 503) {
      return busy();
    }
    return notice(
        HttpStatus.NOT_FOUND,
        "Halaman ini tidak ada",
        "Mungkin alamatnya salah tulis, atau kegiatannya tidak lagi ditampilkan untuk umum.");
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<String> onDatabaseAway(Exception failure) {
    log.warn("database not available: {}", failure.getMessage());
    return busy();
  }

  // The reader has gone away in the middle of an answer.
  @ExceptionHandler
  void on(IOException gone) {}

  @ExceptionHandler
  ResponseEntity<String> on(Exception failure, HttpServletResponse response) {
    log.error("unexpected failure of a public page", failure);
    return notice(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Ada gangguan",
        "Halaman ini belum dapat dibuka. Silakan coba lagi nanti.");
  }

  private ResponseEntity<String> busy() {
    return notice(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Sedang ramai",
        "Banyak yang membuka halaman ini. Silakan coba lagi sebentar lagi.");
  }

  private ResponseEntity<String> notice(HttpStatus status, String title, String text) {
    var head = files.head(new PublicAddress(""), "/", title + " · Jejak PKK", text);
    return Html.notice(
        status, templates.render("publishing/notice.jte", new NoticePage(head, title, text)));
  }
}
