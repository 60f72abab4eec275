package id.jejak.account;

import id.jejak.passkey.PasskeyAnswer;
import id.jejak.passkey.PasskeyQuestion;
import id.jejak.passkey.RelyingParty;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The second step of signing in, with a code or with a passkey.
@RestController
@RequestMapping("/api/session")
class SecondStepController {
  private static final int LONGEST = 40;
  private final SecondSteps steps;
  private final Sessions sessions;
  private final BrowserSessions browser;
  private final SignedInViews views;

  SecondStepController(
      SecondSteps steps, Sessions sessions, BrowserSessions browser, SignedInViews views) {
    this.steps = steps;
    this.sessions = sessions;
    this.browser = browser;
    this.views = views;
  }

  record SignInCode(@Nullable String code) {
    String checked() {
      if (code == null || code.isBlank() || code.length() > LONGEST) {
        throw Problem.invalid("code", "Isi kodenya.");
      }
      return code.strip();
    }
  }

  @PostMapping("/code")
  @OpenToAll("the waiting session and the code are the proof")
  ResponseEntity<SignedIn> signIn(@RequestBody SignInCode form, HttpServletRequest request) {
    var code = form.checked();
    var token = SessionCookie.requireWaiting(request);
    steps.finish(token, code);
    return signedIn(request, token);
  }

  /// Without any of hers under this address `credentials` is empty.
  @PostMapping("/passkey/challenge")
  @OpenToAll("the waiting session is the proof")
  PasskeyQuestion ask(HttpServletRequest request, PublicAddress address) {
    return steps.ask(SessionCookie.requireWaiting(request), RelyingParty.of(address));
  }

  @PostMapping("/passkey")
  @OpenToAll("the waiting session and the passkey are the proof")
  ResponseEntity<SignedIn> signInByPasskey(
      @RequestBody PasskeyAnswer form, HttpServletRequest request, PublicAddress address) {
    var answer = form.checked();
    var token = SessionCookie.requireWaiting(request);
    steps.finish(token, RelyingParty.of(address), answer);
    return signedIn(request, token);
  }

  private ResponseEntity<SignedIn> signedIn(HttpServletRequest request, SessionToken token) {
    var session = sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    return ResponseEntity.ok()
        .headers(browser.begin(request, session))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.waiting(request, "", Duration.ZERO))
        .body(views.of(session));
  }
}
