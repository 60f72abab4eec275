package id.jejak.serving;

import id.jejak.period.TeamMonthChecker;
import id.jejak.shared.OpenToAll;
import id.jejak.total.Checker;
import java.io.PrintStream;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/// `./jejak check`: prints every total and reporting month that differs from a recount; the exit
/// code is 1 when one does.
@Component
@OpenToAll("called by the command line, not for a request")
public class CheckCommand implements ExitCodeGenerator {
  private final Checker totals;
  private final TeamMonthChecker months;
  private boolean exact = true;

  CheckCommand(Checker totals, TeamMonthChecker months) {
    this.totals = totals;
    this.months = months;
  }

  /// Recounts, prints, and remembers the exit code.
  public void run(PrintStream out) {
    var ofTotals = totals.differences();
    ofTotals.forEach(d ->
        out.printf(
            "%s %s %s %s %s: stored %s, recounted %s%n",
            d.region(), d.month(), d.type(), d.indicator(), d.state(), d.stored(), d.recounted()));
    var ofMonths = months.differences();
    ofMonths.forEach(d ->
        out.printf(
            "%s %s reported: stored %s, recounted %s%n",
            d.region(), d.month(), d.stored(), d.recounted()));
    var count = ofTotals.size() + ofMonths.size();
    exact = count == 0;
    out.println(exact ? "All totals are exact." : count + " totals differ from the reports.");
  }

  @Override
  public int getExitCode() {
    return exact ? 0 : 1;
  }
}
