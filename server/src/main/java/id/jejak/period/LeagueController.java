package id.jejak.period;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.region.Tier;
import id.jejak.shared.Months;
import id.jejak.shared.Problem;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeagueController {
  private final Leagues leagues;
  private final RegionTree tree;

  LeagueController(Leagues leagues, RegionTree tree) {
    this.leagues = leagues;
    this.tree = tree;
  }

  @GetMapping("/api/league")
  League get(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String after) {
    var place = region.isEmpty() ? user.mainGrant().region() : tree.now(RegionCode.valueOf(region));
    if (!after.isEmpty() && !RegionCode.isCode(after)) {
      throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
    }
    return leagues.get(user, place, Months.parse("month", month), tier(of), after);
  }

  private static Tier tier(String of) {
    return Arrays.stream(Tier.values())
        .filter(tier -> tier.name().equals(of))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("of", "Pilih REGENCY, DISTRICT, atau VILLAGE."));
  }
}
