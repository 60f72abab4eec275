package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/account/password")
class OwnPasswordController {
  private static final int LONGEST = 200;
  private final OwnPassword password;
  private final BrowserSessions browser;

  OwnPasswordController(OwnPassword password, BrowserSessions browser) {
    this.password = password;
    this.browser = browser;
  }

  record PasswordState(boolean set) {}

  /// `current` may be left out by who has none yet.
  record PasswordForm(
      @Nullable String current, @Nullable String password, @Nullable Boolean closeOthers) {
    OwnPassword.Change checked() {
      if (password == null || password.isEmpty()) {
        throw Problem.invalid("password", "Isi kata sandi baru.");
      }
      if (current != null && current.length() > LONGEST) {
        throw Problem.invalid("current", "Kata sandi sekarang belum cocok.");
      }
      return new OwnPassword.Change(
          current == null ? "" : current, password, Boolean.TRUE.equals(closeOthers));
    }
  }

  @GetMapping
  PasswordState get(CurrentUser user) {
    return new PasswordState(password.isSet(user));
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(CurrentUser user, @RequestBody PasswordForm form, HttpServletRequest request) {
    password.change(
        user,
        browser.require(request).id(),
        form.checked(),
        SessionCookie.attempt(request, user.username()));
  }
}
