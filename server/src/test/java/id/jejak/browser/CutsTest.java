package id.jejak.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.Role;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/// However often the line is cut, everything arrives, once, and no tick comes before its receipt.
class CutsTest extends BrowserTest {
  private static final int CUTS = 300;

  @Test
  void three_hundred_cuts_lose_nothing_double_nothing_repeat_little_and_make_no_false_tick() {
    var officers = new LinkedHashMap<String, String>();
    for (var village : new String[] {"2004", "2005", "2006"}) {
      var region = "82.04.18." + village;
      officers.put(region, "putus-" + village);
      appoint(region, Role.SEKRETARIS, null, "putus-" + village);
    }
    var seed = System.nanoTime();
    try (var run = new CutsRun(browser(), port, PASSWORD, officers, seed)) {
      run.run(CUTS);
      System.out.println("seed " + seed + ": " + run.summary());
      assertThat(run.findings()).as("seed " + seed).isEmpty();
      assertThat(run.cuts()).isGreaterThanOrEqualTo(CUTS);
    }
    assertThat(checker.differences()).isEmpty();
  }
}
