package id.jejak.period;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Months;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportingController {
  private final ReportingRates rates;
  private final RegionTree tree;

  ReportingController(ReportingRates rates, RegionTree tree) {
    this.rates = rates;
    this.tree = tree;
  }

  @GetMapping("/api/reporting")
  ReportingRate get(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String month) {
    return rates.get(user, place(user, region), Months.parse("month", month));
  }

  @GetMapping("/api/reporting/months")
  ReportingMonths months(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    return rates.months(
        user, place(user, region), Months.parse("from", from), Months.parse("to", to));
  }

  private RegionCode place(CurrentUser user, String region) {
    return region.isEmpty() ? user.mainGrant().region() : tree.now(RegionCode.valueOf(region));
  }
}
