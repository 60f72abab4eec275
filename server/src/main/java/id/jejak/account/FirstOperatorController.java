package id.jejak.account;

import id.jejak.account.FirstOperators.NewOperator;
import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FirstOperatorController {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,99}");
  private final FirstOperators operators;
  private final Sessions sessions;
  private final BrowserSessions browser;
  private final SignedInViews views;
  private final LeakedPasswords leaked;

  FirstOperatorController(
      FirstOperators operators,
      Sessions sessions,
      BrowserSessions browser,
      SignedInViews views,
      LeakedPasswords leaked) {
    this.operators = operators;
    this.sessions = sessions;
    this.browser = browser;
    this.views = views;
    this.leaked = leaked;
  }

  record FirstOperator(
      @Nullable String token,
      @Nullable String name,
      @Nullable String username,
      @Nullable String password) {

    NewOperator checked(LeakedPasswords leaked) {
      var errors = new ArrayList<FieldError>();
      var wantedName = name == null ? "" : name.strip();
      if (wantedName.isEmpty() || wantedName.length() > 200) {
        errors.add(new FieldError("name", "Isi nama lengkap, paling panjang 200 huruf."));
      }
      var wantedUsername = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
      if (!USERNAME.matcher(wantedUsername).matches()) {
        errors.add(
            new FieldError(
                "username", "Nama pengguna: 3 sampai 100 huruf, angka, titik, atau garis."));
      }
      var wantedPassword = password == null ? "" : password;
      PasswordRule.complaint(wantedPassword, List.of(wantedUsername, wantedName))
          .or(() -> leaked.complaint(wantedPassword))
          .ifPresent(complaint -> errors.add(new FieldError("password", complaint)));
      if (!errors.isEmpty()) {
        throw Problem.invalid(errors);
      }
      return new NewOperator(wantedName, wantedUsername, wantedPassword);
    }
  }

  @PostMapping("/api/first-operator")
  @OpenToAll("the link is the proof; it is valid once")
  ResponseEntity<SignedIn> create(@RequestBody FirstOperator form, HttpServletRequest request) {
    var link = new SessionToken(form.token() == null ? "" : form.token());
    var token = operators.create(link, form.checked(leaked));
    var session = sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(browser.begin(request, session))
        .body(views.of(session));
  }
}
