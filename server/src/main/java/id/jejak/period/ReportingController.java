package id.jejak.period;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportingController {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
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
    var place = region.isEmpty() ? user.mainGrant().region() : tree.now(RegionCode.valueOf(region));
    return rates.get(user, place, month(month));
  }

  static YearMonth month(String text) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
      throw Problem.invalid("month", "Bulan di luar batas.");
    } catch (DateTimeException unreadable) {
      throw Problem.invalid("month", "Bulan ditulis seperti 2026-11.");
    }
  }
}
