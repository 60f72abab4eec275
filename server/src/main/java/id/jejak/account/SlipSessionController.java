package id.jejak.account;

import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session/slip")
class SlipSessionController {
  private static final int SHORTEST_SECRET = 16;
  private static final int LONGEST = 100;
  private final SlipSessions slips;
  private final Sessions sessions;
  private final BrowserSessions browser;
  private final SignedInViews views;

  SlipSessionController(
      SlipSessions slips, Sessions sessions, BrowserSessions browser, SignedInViews views) {
    this.slips = slips;
    this.sessions = sessions;
    this.browser = browser;
    this.views = views;
  }

  /// `phone` is a random text that the phone keeps until it has its answer.
  record SlipSignIn(@Nullable String code, @Nullable String phone, @Nullable String deviceName) {
    SlipSessions.Attempt checked(String address) {
      var errors = new ArrayList<FieldError>();
      if (code == null || code.isBlank() || code.length() > LONGEST) {
        errors.add(new FieldError("code", "Isi kode 20 angka pada slip."));
      }
      if (phone == null || phone.length() < SHORTEST_SECRET || phone.length() > LONGEST) {
        errors.add(new FieldError("phone", "Tanda pengenal HP belum ada."));
      }
      if (!errors.isEmpty() || code == null || phone == null) {
        throw Problem.invalid(errors);
      }
      return new SlipSessions.Attempt(code, phone, Session.deviceName(deviceName), address);
    }
  }

  @PostMapping
  @OpenToAll("the code is the proof; it counts once")
  ResponseEntity<SignedIn> signIn(
      @RequestBody SlipSignIn form, HttpServletRequest request, HttpServletResponse response) {
    var token = slips.enter(form.checked(request.getRemoteAddr()));
    var session = sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    return ResponseEntity.ok()
        .headers(browser.enter(request, response, session))
        .body(views.of(session));
  }

  @PostMapping("/holder")
  @OpenToAll("the code is the proof")
  SlipSessions.SlipHolder holder(@RequestBody SlipSignIn form, HttpServletRequest request) {
    return slips.holder(form.checked(request.getRemoteAddr()));
  }
}
