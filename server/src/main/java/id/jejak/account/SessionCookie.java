package id.jejak.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

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
}
