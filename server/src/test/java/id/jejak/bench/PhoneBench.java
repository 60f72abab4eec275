package id.jejak.bench;

import id.jejak.browser.Chromium;
import id.jejak.browser.PhoneFigures;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;

/// `./jejak bench phone`: how heavy the app is for an old phone on a weak line.
final class PhoneBench {
  private static final String VILLAGE = "82.04.08.2001";

  private PhoneBench() {}

  static void run() {
    var data = DataFolders.make();
    ServerProcess.seed(Seeding.class, data, "--office=" + VILLAGE + "/SEKRETARIS");
    var port = Ports.free();
    try (var _ = ServerProcess.startAsInProduction(data, port);
        var chromium = new Chromium()) {
      new PhoneFigures(chromium.browser(), port, VILLAGE + "-sekretaris").print();
    }
  }
}
