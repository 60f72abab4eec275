package id.jejak.check;

import id.jejak.access.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckController {
  private final Checks checks;

  CheckController(Checks checks) {
    this.checks = checks;
  }

  @GetMapping("/api/check")
  Checks.CheckView get(CurrentUser user) {
    return checks.get(user);
  }
}
