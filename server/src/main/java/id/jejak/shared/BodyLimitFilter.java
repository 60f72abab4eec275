package id.jejak.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A JSON body is read into memory: it may be as large as the longest report, and a batch as large
/// as many of them; so may the targets of many teams. Photos come through /api/uploads and lists
/// through /api/rosters/{id}, which have limits of their own; files about regions are read piece by
/// piece.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 90)
class BodyLimitFilter extends OncePerRequestFilter {
  static final int SINGLE = 512 * 1024;
  static final int BATCH = 8 * 1024 * 1024;
  static final int LOGO = 2 * 1024 * 1024;
  private final ProblemAnswers answers;

  BodyLimitFilter(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/api/uploads")
        || path.startsWith("/api/regions/imports/")
        || (request.getMethod().equals("PUT") && path.matches("/api/rosters/[^/]+"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = limit(request.getServletPath());
    if (request.getContentLengthLong() > limit) {
      answers.write(new Problem(CommonProblem.TOO_LARGE), response);
    } else {
      chain.doFilter(new Limited(request, limit), response);
    }
  }

  private static int limit(String path) {
    if (path.endsWith("/batch") || path.startsWith("/api/targets")) {
      return BATCH;
    }
    return path.endsWith("/logos") ? LOGO : SINGLE;
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final int limit;

    Limited(HttpServletRequest request, int limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limit);
    }
  }

  /// A body without an announced length is counted while it comes.
  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream inner;
    private long left;

    LimitedStream(ServletInputStream inner, int limit) {
      this.inner = inner;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      var next = inner.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var read = inner.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new Problem(CommonProblem.TOO_LARGE);
      }
    }

    @Override
    public boolean isFinished() {
      return inner.isFinished();
    }

    @Override
    public boolean isReady() {
      return inner.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      inner.setReadListener(listener);
    }
  }
}
