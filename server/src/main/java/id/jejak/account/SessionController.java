package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
  private final SignedInViews views;

  SessionController(Sessions sessions, SignedInViews views) {
    this.sessions = sessions;
    this.views = views;
  }

  record SignIn(
      @Nullable String username,
      @Nullable String password,
      @Nullable Boolean sharedComputer,
      @Nullable String deviceName) {}

  @PostMapping
  @OpenToAll("signing in is how a session begins")
  ResponseEntity<SignedIn> signIn(@RequestBody SignIn form, HttpServletRequest request) {
    var attempt = check(form, request.getRemoteAddr());
    var token = sessions.signIn(attempt);
    var user = sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    var age = attempt.sharedComputer() ? Sessions.SHARED_COMPUTER : Sessions.PHONE;
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.write(request, token.text(), age))
        .body(views.of(user));
  }

  @GetMapping
  SignedIn signedIn(CurrentUser user) {
    return views.of(user);
  }

  @DeleteMapping
  @OpenToAll("signing out twice does no harm")
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    SessionCookie.read(request).ifPresent(sessions::end);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.write(request, "", Duration.ZERO))
        .build();
  }

  private static Sessions.Attempt check(SignIn form, String address) {
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
        form.deviceName() == null
            ? null
            : form.deviceName().substring(0, Math.min(100, form.deviceName().length())),
        address);
  }
}
