package id.jejak.target;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionTree;
import id.jejak.target.TargetPage.SetTarget;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/targets")
class TargetsController {
  private final Targets targets;
  private final TargetReports reports;
  private final TargetSplits splits;
  private final RegionTree tree;

  TargetsController(Targets targets, TargetReports reports, TargetSplits splits, RegionTree tree) {
    this.targets = targets;
    this.reports = reports;
    this.splits = splits;
    this.tree = tree;
  }

  record TargetHistory(List<SetTarget> items) {}

  @GetMapping
  TargetPage get(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      @RequestParam(defaultValue = "") String month) {
    return reports.get(user, asked(user, region, year, month));
  }

  @PutMapping
  TargetPage put(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      @RequestBody TargetForm form) {
    return targets.put(user, asked(user, region, year, ""), form);
  }

  @GetMapping("/children")
  TargetsBelow children(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      @RequestParam(defaultValue = "") String month,
      @RequestParam String indicator) {
    return reports.children(user, asked(user, region, year, month), indicator);
  }

  @GetMapping("/history")
  TargetHistory history(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      @RequestParam String indicator) {
    return new TargetHistory(reports.history(user, asked(user, region, year, ""), indicator));
  }

  @GetMapping("/split")
  TargetSplit split(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      @RequestParam String indicator,
      @RequestParam(defaultValue = "EQUAL") TargetSplit.Way by,
      @RequestParam(defaultValue = "") List<String> replace) {
    return splits.propose(user, asked(user, region, year, ""), indicator, by, replace);
  }

  private Asked asked(CurrentUser user, String region, String year, String month) {
    return Asked.read(tree, user.mainGrant().region(), region, year, month);
  }
}
