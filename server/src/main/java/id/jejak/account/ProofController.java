package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Her password once more, within the session.
@RestController
@RequestMapping("/api/session/proof")
class ProofController {
  private static final int LONGEST = 200;
  private final Proofs proofs;
  private final BrowserSessions browser;

  ProofController(Proofs proofs, BrowserSessions browser) {
    this.proofs = proofs;
    this.browser = browser;
  }

  record ProofForm(@Nullable String password) {
    String checked() {
      if (password == null || password.isEmpty() || password.length() > LONGEST) {
        throw Problem.invalid("password", "Isi kata sandi.");
      }
      return password;
    }
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void prove(CurrentUser user, @RequestBody ProofForm form, HttpServletRequest request) {
    var who = SessionCookie.attempt(request, user.username());
    proofs.prove(user, browser.require(request).id(), form.checked(), who);
  }
}
