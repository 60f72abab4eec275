package id.jejak.account;

import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// The sessions of one browser, of which several officers may each have one. A request speaks for
/// the officer it names, and for nobody else; one that names nobody speaks for the latest.
@Component
@OpenToAll("the tokens in the cookies are the proof")
class BrowserSessions {
  private final Sessions sessions;
  private final SecondSteps steps;
  private final KnownDevices known;
  private final SignInActs acts;
  private final InstantSource clock;

  BrowserSessions(
      Sessions sessions,
      SecondSteps steps,
      KnownDevices known,
      SignInActs acts,
      InstantSource clock) {
    this.sessions = sessions;
    this.steps = steps;
    this.known = known;
    this.acts = acts;
    this.clock = clock;
  }

  /// The session a request speaks for; 401 without one, with a code of its own when it was closed
  /// from another device.
  Session require(HttpServletRequest request) {
    return find(request).orElseThrow(() -> refusal(request));
  }

  /// The cookies of a session that one proof has opened, a password or a slip; 401 while the
  /// officer has still to show her second factor, with the cookie of the session that waits for it.
  HttpHeaders enter(HttpServletRequest request, HttpServletResponse response, Session session) {
    if (steps.hold(session)) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          SessionCookie.waiting(request, session.token().text(), SecondSteps.AT_MOST));
      throw new Problem(AccountProblem.CODE_NEEDED);
    }
    return begin(request, session);
  }

  /// The cookies of a session that has just begun, every proof being given. An earlier one of the
  /// same officer in this browser ends: nobody could use it any more.
  HttpHeaders begin(HttpServletRequest request, Session session) {
    acts.signedIn(session.user());
    var officer = session.user().officer();
    SessionCookie.tokens(request, Optional.of(officer.toString()))
        .filter(earlier -> belongsTo(officer, earlier))
        .forEach(sessions::end);
    var token = session.token().text();
    var age =
        session.sharedComputer()
            ? Duration.between(clock.instant(), session.expiresAt())
            : Sessions.PHONE;
    var mark = known.remember(SessionCookie.device(request), officer);
    return set(
        List.of(
            SessionCookie.latest(request, token, age),
            SessionCookie.own(request, officer, token, age),
            SessionCookie.officer(request, officer.toString(), age),
            SessionCookie.device(request, mark.text())));
  }

  /// The cookies of a phone's session again, so that they last as long as the session, which
  /// slides.
  HttpHeaders prolong(HttpServletRequest request) {
    var session = require(request);
    var cookies = new ArrayList<String>();
    if (!session.sharedComputer()) {
      var token = session.token();
      if (SessionCookie.isLatest(request, token)) {
        cookies.add(SessionCookie.latest(request, token.text(), Sessions.PHONE));
      }
      cookies.add(
          SessionCookie.own(request, session.user().officer(), token.text(), Sessions.PHONE));
    }
    return set(cookies);
  }

  /// Ends the session a request speaks for, and takes away its cookies; those of others stay.
  HttpHeaders end(HttpServletRequest request) {
    var cookies = new ArrayList<String>();
    var session = find(request);
    session.map(Session::token).ifPresent(sessions::end);
    if (session.isEmpty()
        ? latestIsDead(request)
        : SessionCookie.isLatest(request, session.get().token())) {
      cookies.add(SessionCookie.latest(request, "", Duration.ZERO));
    }
    officerOf(request, session)
        .ifPresent(officer -> {
          cookies.add(SessionCookie.own(request, officer, "", Duration.ZERO));
          if (SessionCookie.isNamed(request, officer)) {
            cookies.add(SessionCookie.officer(request, "", Duration.ZERO));
          }
        });
    return set(cookies);
  }

  private Optional<Session> find(HttpServletRequest request) {
    var named = SessionCookie.named(request);
    return SessionCookie.tokens(request, named)
        .flatMap(token -> sessions.find(token).stream())
        .filter(session -> isMeant(named, session.user().officer()))
        .findFirst();
  }

  private Problem refusal(HttpServletRequest request) {
    var named = SessionCookie.named(request);
    var closed =
        SessionCookie.tokens(request, named)
            .flatMap(token -> sessions.findClosed(token).stream())
            .anyMatch(officer -> isMeant(named, officer));
    return new Problem(closed ? AccountProblem.DEVICE_CLOSED : CommonProblem.NOT_SIGNED_IN);
  }

  private boolean belongsTo(UUID officer, SessionToken token) {
    return sessions.find(token).filter(found -> found.user().officer().equals(officer)).isPresent();
  }

  private boolean latestIsDead(HttpServletRequest request) {
    return SessionCookie.tokens(request, Optional.empty())
        .noneMatch(token -> sessions.find(token).isPresent());
  }

  private static boolean isMeant(Optional<String> named, UUID officer) {
    return named.isEmpty() || named.get().equals(officer.toString());
  }

  private static Optional<UUID> officerOf(HttpServletRequest request, Optional<Session> session) {
    return session
        .map(found -> found.user().officer())
        .or(() -> SessionCookie.named(request).flatMap(BrowserSessions::idIn));
  }

  private static Optional<UUID> idIn(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static HttpHeaders set(List<String> cookies) {
    var headers = new HttpHeaders();
    headers.addAll(HttpHeaders.SET_COOKIE, cookies);
    return headers;
  }
}
