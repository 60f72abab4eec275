package id.jejak.bench;

import id.jejak.likeness.LikenessBench;

/// `./jejak bench intake | start | faults | cuts | hand | phone | likeness | photos | people |
/// export | nation | peak`: what it can do on this machine, beside what the machine itself can do.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "cuts" -> System.exit(CutsBench.run(options) ? 0 : 1);
      case "faults" -> System.exit(FaultsBench.run(options) ? 0 : 1);
      case "hand" -> HandBench.run();
      case "phone" -> PhoneBench.run();
      case "start" -> StartBench.run(options);
      case "likeness" -> LikenessBench.run(options.number("photos", 1_000_000));
      case "photos" -> PhotosBench.run();
      case "people" -> PeopleBench.run(options);
      case "nation" -> NationBench.run(options);
      case "peak" -> PeakBench.run(options);
      case "export" -> ExportBench.run(options);
      case "intake" -> IntakeBench.run(options);
      default -> {
        System.err.println(
            "bench what? Known: intake, start, faults, cuts, hand, phone, likeness, photos, people, export, nation, peak.");
        System.exit(2);
      }
    }
  }
}
