package id.jejak.activity;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/activities/waiting")
class WaitingController {
  private static final int MOST = 200;
  private final WaitingReports reports;

  WaitingController(WaitingReports reports) {
    this.reports = reports;
  }

  @GetMapping
  WaitingPage list(
      CurrentUser user,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "Paling banyak 200 laporan sekali ambil.");
    }
    var mark = after == null || after.isEmpty() ? null : WaitingMark.parse(after);
    return reports.list(user, mark, limit);
  }
}
