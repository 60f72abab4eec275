package id.jejak.total;

import id.jejak.access.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TotalsController {
  private final TotalReports reports;

  TotalsController(TotalReports reports) {
    this.reports = reports;
  }

  @GetMapping("/api/totals")
  TotalReports.TotalPage list(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String tree) {
    var place = region.isEmpty() ? user.mainGrant().region().value() : region;
    return reports.list(user, TotalQuery.parse(place, from, to, by, tree));
  }
}
