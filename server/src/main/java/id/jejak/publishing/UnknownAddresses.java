package id.jejak.publishing;

import id.jejak.shared.Problem;
import id.jejak.shared.ProblemText;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// An address that leads nowhere: a page for people, problem JSON for programs.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddresses {
  private final Notices notices;
  private final ProblemText text;

  UnknownAddresses(Notices notices, ProblemText text) {
    this.notices = notices;
    this.text = text;
  }

  @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
  ResponseEntity<?> onNothingThere(HttpServletRequest request) {
    if (isForPeople(request)) {
      return notices.notFound();
    }
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(text.body(Problem.notFound()));
  }

  private static boolean isForPeople(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    var path = request.getRequestURI();
    return accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !path.startsWith("/api/")
        && !path.startsWith("/app/");
  }
}
