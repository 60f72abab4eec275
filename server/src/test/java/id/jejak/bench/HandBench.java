package id.jejak.bench;

import id.jejak.browser.Chromium;
import id.jejak.browser.HandRun;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;

/// `./jejak bench hand`: how long a new officer needs for her first report, at the pace of a hand,
/// and how many taps the shortest one takes.
final class HandBench {
  private static final String VILLAGE = "82.04.08.2001";

  private HandBench() {}

  static void run() {
    var data = DataFolders.make();
    ServerProcess.seed(Seeding.class, data, "--office=" + VILLAGE + "/SEKRETARIS");
    var port = Ports.free();
    try (var _ = ServerProcess.startAsInProduction(data, port);
        var chromium = new Chromium()) {
      var hand = new HandRun(chromium.browser(), port);
      System.out.println(hand.signIn(VILLAGE + "-sekretaris", Seeding.PASSWORD));
      System.out.println(hand.writeWhole());
      System.out.println(hand.writeShortest());
    }
  }
}
