package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {
  private final Sessions sessions;
  private final BrowserSessions browser;
  private final SignedInViews views;

  SessionController(Sessions sessions, BrowserSessions browser, SignedInViews views) {
    this.sessions = sessions;
    this.browser = browser;
    this.views = views;
  }

  record SignIn(
      @Nullable String username,
      @Nullable String password,
      @Nullable Boolean sharedComputer,
      @Nullable String deviceName) {}

  @PostMapping
  @OpenToAll("signing in is how a session begins")
  ResponseEntity<SignedIn> signIn(
      @RequestBody SignIn form, HttpServletRequest request, HttpServletResponse response) {
    var attempt = check(form, request);
    var token = sessions.signIn(attempt);
    var session = sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    return ResponseEntity.ok()
        .headers(browser.enter(request, response, session))
        .body(views.of(session));
  }

  @GetMapping
  ResponseEntity<SignedIn> signedIn(CurrentUser user, HttpServletRequest request) {
    return ResponseEntity.ok()
        .headers(browser.prolong(request))
        .body(views.of(browser.require(request)));
  }

  @DeleteMapping
  @OpenToAll("signing out twice does no harm")
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    return ResponseEntity.noContent().headers(browser.end(request)).build();
  }

  private static Sessions.Attempt check(SignIn form, HttpServletRequest request) {
    var errors = new ArrayList<FieldError>();
    if (form.username() == null || form.username().isBlank() || form.username().length() > 100) {
      errors.add(new FieldError("username", "Isi nama pengguna."));
    }
    if (form.password() == null || form.password().isEmpty() || form.password().length() > 200) {
      errors.add(new FieldError("password", "Isi kata sandi."));
    }
    if (!errors.isEmpty() || form.username() == null || form.password() == null) {
      throw Problem.invalid(errors);
    }
    return new Sessions.Attempt(
        form.username(),
        form.password(),
        Boolean.TRUE.equals(form.sharedComputer()),
        Session.deviceName(form.deviceName()),
        request.getRemoteAddr(),
        SessionCookie.device(request).map(SessionToken::hash).orElse(null));
  }
}
