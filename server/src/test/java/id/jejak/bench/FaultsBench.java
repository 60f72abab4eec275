package id.jejak.bench;

import id.jejak.fault.KillRun;

/// `./jejak bench faults [--kills=500]`: kills the server again and again under load, for as long
/// as one wants.
final class FaultsBench {
  private FaultsBench() {}

  /// True when nothing that was acknowledged was lost, doubled or changed.
  static boolean run(Options options) {
    var run = new KillRun(KillRun.prepare(), options.number("seed", 1));
    try {
      var audit = run.run(options.number("kills", 500));
      System.out.println(run.summary());
      var findings = audit.findings();
      findings.forEach(System.out::println);
      var exact = run.check();
      exact.ifPresent(System.out::println);
      System.out.println(findings.isEmpty() ? "Nothing was lost." : findings.size() + " findings.");
      return findings.isEmpty() && exact.isEmpty();
    } finally {
      run.close();
    }
  }
}
