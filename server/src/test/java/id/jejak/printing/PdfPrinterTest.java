package id.jejak.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {
  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"id\"><head><title>x</title><meta name=\"subject\" content=\"x\" />"
          + "<style>html { font-family: Tinos; }</style></head><body>%s</body></html>";

  @Test
  void who_waits_too_long_for_a_turn_is_asked_to_come_again_and_the_turn_comes_back()
      throws Exception {
    var printer = new PdfPrinter(new PrintingSettings(1, Duration.ofMillis(20)));
    var book =
        Thread.ofPlatform().start(() -> printer.print(PAGE.formatted("<p>kata</p>".repeat(5_000))));
    while (!printer.isFull()) {
      Thread.onSpinWait();
    }

    var refusal =
        catchThrowableOfType(Problem.class, () -> printer.print(PAGE.formatted("<p>satu</p>")));

    assertThat(refusal.type()).isEqualTo(CommonProblem.BUSY);
    book.join();
    assertThat(printer.print(PAGE.formatted("<p>satu</p>")))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }
}
