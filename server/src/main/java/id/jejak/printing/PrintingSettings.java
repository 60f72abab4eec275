package id.jejak.printing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `jejak.printing`: how many documents are drawn at once (0: half of the processors) and how long
/// a request waits for its turn.
@ConfigurationProperties("jejak.printing")
record PrintingSettings(@DefaultValue("0") int atOnce, @DefaultValue("20s") Duration patience) {
  PrintingSettings {
    if (atOnce < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("jejak.printing: neither number may be negative");
    }
  }

  int permits() {
    return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}
