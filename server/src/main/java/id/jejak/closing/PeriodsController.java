package id.jejak.closing;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/periods/{region}")
class PeriodsController {
  private final Periods periods;
  private final PeriodFigures figures;

  PeriodsController(Periods periods, PeriodFigures figures) {
    this.periods = periods;
    this.figures = figures;
  }

  record PeriodYear(List<Periods.InYear> items) {}

  @GetMapping
  PeriodYear listYear(CurrentUser user, @PathVariable String region, @RequestParam int year) {
    if (year < 2000 || year > 2099) {
      throw Problem.invalid("year", "Tahun di luar batas.");
    }
    return new PeriodYear(periods.listYear(user, RegionCode.valueOf(region), year));
  }

  @GetMapping("/{period}")
  PeriodView get(CurrentUser user, @PathVariable String region, @PathVariable String period) {
    return periods.get(user, RegionCode.valueOf(region), Period.parse(period));
  }

  @GetMapping("/{period}/children")
  Periods.ChildPage listChildren(
      CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @RequestParam(defaultValue = "") String after) {
    if (!after.isEmpty() && !RegionCode.isCode(after)) {
      throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
    }
    return periods.listChildren(user, RegionCode.valueOf(region), Period.parse(period), after);
  }

  @GetMapping("/{period}/late")
  Periods.LatePage listLate(
      CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @RequestParam(required = false) @Nullable UUID after) {
    return periods.listLate(user, RegionCode.valueOf(region), Period.parse(period), after);
  }

  /// The figures as they were closed; `version` 0 is the standing closing.
  @GetMapping("/{period}/figures")
  PeriodFigures.FigurePage figures(
      CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String by) {
    return figures.get(
        user,
        RegionCode.valueOf(region),
        Period.parse(period),
        version,
        PeriodFigures.Dimension.parse(by));
  }
}
