package id.jejak.account;

import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The second step of signing in.
@RestController
@RequestMapping("/api/session/code")
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

  @PostMapping
  @OpenToAll("the waiting session and the code are the proof")
  ResponseEntity<SignedIn> signIn(@RequestBody SignInCode form, HttpServletRequest request) {
    var code = form.checked();
    var token =
        SessionCookie.waiting(request).orElseThrow(() -> new Problem(CommonProblem.NOT_SIGNED_IN));
    steps.finish(token, code);
    var session = sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    return ResponseEntity.ok()
        .headers(browser.begin(request, session))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.waiting(request, "", Duration.ZERO))
        .body(views.of(session));
  }
}
