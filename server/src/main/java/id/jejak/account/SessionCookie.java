package id.jejak.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// Where a browser keeps the session's token.
final class SessionCookie {
  static final String NAME = "jejak";

  private SessionCookie() {}

  static Optional<SessionToken> read(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue)
        .map(SessionToken::new)
        .findFirst();
  }

  /// The header's value; an age of zero removes the cookie.
  static String write(HttpServletRequest request, String value, Duration age) {
    return ResponseCookie.from(NAME, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build()
        .toString();
  }
}
