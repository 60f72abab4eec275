package id.jejak.shared;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place where a refusal or a failure becomes an answer.
@RestControllerAdvice
class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  // character_not_in_repertoire, untranslatable_character
  private static final Set<String> NOT_STORABLE = Set.of("22021", "22P05");
  private final ProblemText text;

  Problems(ProblemText text) {
    this.text = text;
  }

  @ExceptionHandler
  ResponseEntity<Object> on(Problem problem) {
    return answer(problem);
  }

  // The phone keeps the report and tries again; a database that is away is not the sender's fault.
  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    QueryTimeoutException.class,
    ConcurrencyFailureException.class,
    SQLTransientException.class
  })
  ResponseEntity<Object> onDatabaseAway(Exception failure) {
    log.warn("database not available: {}", failure.getMessage());
    return answer(new Problem(CommonProblem.BUSY));
  }

  @ExceptionHandler
  ResponseEntity<Object> on(HttpMessageNotReadableException unreadable) {
    return answer(UnreadableBody.problem(unreadable.getCause()));
  }

  // A name of a parameter that no form of ours has.
  @ExceptionHandler
  ResponseEntity<Object> on(RequestRejectedException refused) {
    return answer(new Problem(CommonProblem.MALFORMED));
  }

  @ExceptionHandler
  ResponseEntity<Object> on(BindException mismatch) {
    return answer(
        Problem.invalid(
            mismatch.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), unknown(error.getField())))
                .toList()));
  }

  @ExceptionHandler
  ResponseEntity<Object> on(MethodArgumentTypeMismatchException mismatch) {
    return answer(Problem.invalid(mismatch.getName(), unknown(mismatch.getName())));
  }

  // Text in a URL or form that PostgreSQL cannot hold, such as a NUL; everything else that breaks a
  // constraint is a fault of ours.
  @ExceptionHandler
  ResponseEntity<Object> on(DataIntegrityViolationException refused) {
    if (refused.getMostSpecificCause() instanceof SQLException cause
        && NOT_STORABLE.contains(String.valueOf(cause.getSQLState()))) {
      return answer(new Problem(CommonProblem.INVALID));
    }
    return on((Exception) refused);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(NoResourceFoundException absent) {
    return answer(Problem.notFound());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(MaxUploadSizeExceededException tooLarge) {
    return answer(new Problem(CommonProblem.TOO_LARGE));
  }

  // A query string that is no UTF-8, or has too many parameters.
  @ExceptionHandler
  ResponseEntity<Object> on(InvalidParameterException unreadable) {
    return answer(new Problem(CommonProblem.INVALID));
  }

  // The client is gone: nobody reads an answer.
  @ExceptionHandler
  void on(AsyncRequestNotUsableException gone) {}

  @ExceptionHandler
  ResponseEntity<Object> on(Exception failure) {
    if (failure instanceof ErrorResponse known) {
      return answer(new Problem(typeOf(known.getStatusCode().value())));
    }
    log.error("unexpected failure", failure);
    return answer(new Problem(CommonProblem.UNEXPECTED));
  }

  private static String unknown(String field) {
    return "Isian " + field + " tidak dikenal.";
  }

  static CommonProblem typeOf(int status) {
    return switch (status) {
      case 404 -> CommonProblem.NOT_FOUND;
      case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
      case 415, 406 -> CommonProblem.WRONG_MEDIA_TYPE;
      case 413 -> CommonProblem.TOO_LARGE;
      case 503 -> CommonProblem.BUSY;
      default -> CommonProblem.MALFORMED;
    };
  }

  private ResponseEntity<Object> answer(Problem problem) {
    var answer =
        ResponseEntity.status(problem.type().http())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    problem.retryAfter().ifPresent(seconds -> answer.header("Retry-After", seconds));
    return answer.body(text.body(problem));
  }
}
