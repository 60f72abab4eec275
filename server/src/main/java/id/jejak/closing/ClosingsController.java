package id.jejak.closing;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Each version of a closing is made, accepted and reopened once, however often it is asked for.
@RestController
@RequestMapping("/api/periods/{region}/{period}/closings/{version}")
class ClosingsController {
  private static final int LONGEST_REASON = 500;
  private final Closings closings;
  private final Receptions receptions;

  ClosingsController(Closings closings, Receptions receptions) {
    this.closings = closings;
    this.receptions = receptions;
  }

  /// `missing` names the teams one tier down that have not closed; absent where all have.
  record ClosingForm(@Nullable List<RegionCode> missing) {
    Set<RegionCode> named() {
      return missing == null ? Set.of() : missing.stream().collect(Collectors.toSet());
    }
  }

  @PutMapping
  PeriodView close(
      CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @PathVariable int version,
      @RequestBody ClosingForm form) {
    return closings.close(
        user, RegionCode.valueOf(region), Period.parse(period), version, form.named());
  }

  @PutMapping("/acceptance")
  PeriodView accept(
      CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @PathVariable int version) {
    return receptions.accept(user, RegionCode.valueOf(region), Period.parse(period), version);
  }

  record ReopeningForm(@Nullable String reason) {
    String checked() {
      var text = reason == null ? "" : reason.strip();
      if (text.isEmpty() || text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
        throw Problem.invalid("reason", "Tulis alasan membuka kembali, paling panjang 500 huruf.");
      }
      return text;
    }
  }

  @PutMapping("/reopening")
  PeriodView reopen(
      CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @PathVariable int version,
      @RequestBody ReopeningForm form) {
    return receptions.reopen(
        user, RegionCode.valueOf(region), Period.parse(period), version, form.checked());
  }
}
