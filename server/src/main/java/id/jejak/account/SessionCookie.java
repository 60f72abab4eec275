package id.jejak.account;

import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/// Where a browser keeps the tokens of its sessions: the latest one in `jejak`, each officer's own
/// in `jejak-<her id>`.
final class SessionCookie {
  static final String LATEST = "jejak";
  private static final String OWN = "jejak-";
  // Whom a picture or a paper is fetched for, where the app cannot send a header. Holds no secret.
  private static final String OFFICER = "jejak-officer";
  // By which a browser is known again; signs nobody in.
  private static final String DEVICE = "jejak-device";
  private static final Duration DEVICE_KEPT_FOR = Duration.ofDays(400);
  private static final String WAITING = "jejak-waiting";
  private static final String HEADER = "X-Jejak-Officer";
  private static final String HOST_ONLY = "__Host-";

  private SessionCookie() {}

  /// The officer that a request names, as it was written; empty when it names none.
  static Optional<String> named(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER)).or(() -> find(request, OFFICER));
  }

  /// The tokens that may be meant: with an officer her own first, without one the latest alone.
  static Stream<SessionToken> tokens(HttpServletRequest request, Optional<String> officer) {
    var own = officer.flatMap(id -> find(request, OWN + id));
    return Stream.concat(own.stream(), find(request, LATEST).stream()).map(SessionToken::new);
  }

  /// The token of a session that waits for its code.
  private static Optional<SessionToken> waiting(HttpServletRequest request) {
    return find(request, WAITING).map(SessionToken::new);
  }

  /// 401 when no session of this browser waits.
  static SessionToken requireWaiting(HttpServletRequest request) {
    return waiting(request).orElseThrow(() -> new Problem(CommonProblem.NOT_SIGNED_IN));
  }

  static String waiting(HttpServletRequest request, String token, Duration age) {
    return write(request, WAITING, token, age, true);
  }

  /// Who tries a password in this request, for counting wrong ones.
  static Try attempt(HttpServletRequest request, String username) {
    return new Try(
        username, request.getRemoteAddr(), device(request).map(SessionToken::hash).orElse(null));
  }

  static boolean isLatest(HttpServletRequest request, SessionToken token) {
    return find(request, LATEST).equals(Optional.of(token.text()));
  }

  static boolean isNamed(HttpServletRequest request, UUID officer) {
    return find(request, OFFICER).equals(Optional.of(officer.toString()));
  }

  static String latest(HttpServletRequest request, String token, Duration age) {
    return write(request, LATEST, token, age, true);
  }

  static String own(HttpServletRequest request, UUID officer, String token, Duration age) {
    return write(request, OWN + officer, token, age, true);
  }

  static String officer(HttpServletRequest request, String officer, Duration age) {
    return write(request, OFFICER, officer, age, false);
  }

  /// The mark of a browser in which somebody was signed in.
  static Optional<SessionToken> device(HttpServletRequest request) {
    return find(request, DEVICE).map(SessionToken::new);
  }

  static String device(HttpServletRequest request, String mark) {
    return write(request, DEVICE, mark, DEVICE_KEPT_FOR, true);
  }

  private static Optional<String> find(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    var sent = nameFor(request, name);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(sent) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue)
        .findFirst();
  }

  // The header's value; an age of zero removes the cookie.
  private static String write(
      HttpServletRequest request, String name, String value, Duration age, boolean hidden) {
    return ResponseCookie.from(nameFor(request, name), value)
        .httpOnly(hidden)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build()
        .toString();
  }

  // Over https the browser itself then sees to it that no other host of the domain has set a token.
  // The app writes the officer's name too, under one name everywhere.
  private static String nameFor(HttpServletRequest request, String name) {
    return request.isSecure() && !name.equals(OFFICER) ? HOST_ONLY + name : name;
  }
}
