package id.jejak.total;

import id.jejak.access.CurrentUser;
import org.jspecify.annotations.Nullable;
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
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String indicator,
      @RequestParam(required = false) @Nullable String tree,
      @RequestParam(required = false) @Nullable String knownOn) {
    return reports.list(user, new TotalSelection(region, from, to, by, indicator, tree, knownOn));
  }
}
