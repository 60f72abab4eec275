package id.jejak.bench;

import id.jejak.browser.Chromium;
import id.jejak.browser.CutsRun;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import java.util.LinkedHashMap;

/// `./jejak bench cuts [--cuts=5000] [--seed=1]`: the app sends reports with photos in Chromium
/// while its line is cut again and again, for as long as one wants.
final class CutsBench {
  private static final String DISTRICT = "82.04.08";
  private static final String[] VILLAGES = {"2001", "2002", "2003"};

  private CutsBench() {}

  /// True when nothing was lost, doubled, or shown as sent before it was.
  static boolean run(Options options) {
    var data = DataFolders.make();
    var officers = new LinkedHashMap<String, String>();
    for (var village : VILLAGES) {
      var region = DISTRICT + "." + village;
      officers.put(region, region + "-sekretaris");
    }
    ServerProcess.seed(
        Seeding.class,
        data,
        officers.keySet().stream()
            .map(region -> "--office=" + region + "/SEKRETARIS")
            .toArray(String[]::new));
    var port = Ports.free();
    try (var _ = ServerProcess.startAsInProduction(data, port);
        var chromium = new Chromium();
        var run =
            new CutsRun(
                chromium.browser(), port, Seeding.PASSWORD, officers, options.number("seed", 1))) {
      run.run(options.number("cuts", 5_000));
      System.out.println(run.summary());
      run.findings().forEach(System.out::println);
      var exact = ServerProcess.check(data);
      exact.ifPresent(System.out::println);
      System.out.println(
          run.findings().isEmpty()
              ? "Nothing was lost, doubled, or shown as sent before it was."
              : run.findings().size() + " findings.");
      return run.findings().isEmpty() && exact.isEmpty();
    }
  }
}
