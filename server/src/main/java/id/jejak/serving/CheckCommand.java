package id.jejak.serving;

import id.jejak.shared.OpenToAll;
import id.jejak.total.Checker;
import java.io.PrintStream;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/// `./jejak check`: prints every total that differs from a recount; the exit code is 1 when one
/// does.
@Component
@OpenToAll("called by the command line, not for a request")
public class CheckCommand implements ExitCodeGenerator {
  private final Checker checker;
  private boolean exact = true;

  CheckCommand(Checker checker) {
    this.checker = checker;
  }

  /// Recounts, prints, and remembers the exit code.
  public void run(PrintStream out) {
    var differences = checker.differences();
    differences.forEach(d ->
        out.printf(
            "%s %s %s %s %s: stored %s, recounted %s%n",
            d.region(), d.month(), d.type(), d.indicator(), d.state(), d.stored(), d.recounted()));
    exact = differences.isEmpty();
    out.println(
        exact ? "All totals are exact." : differences.size() + " totals differ from the reports.");
  }

  @Override
  public int getExitCode() {
    return exact ? 0 : 1;
  }
}
