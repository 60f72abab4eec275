package id.jejak.factor;

import id.jejak.shared.Problem;
import id.jejak.shared.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts what was wrong: codes and passkeys together. After too many everybody waits, also who is
/// right.
@Component
class FactorTries {
  private static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(10);
  private static final int MOST_FAILURES = 8;
  private final FactorStore store;
  private final InstantSource clock;

  FactorTries(FactorStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Her second factor, held until the end of the transaction; refused as wrong when she has none,
  /// 429 after too many.
  FactorStore.Row hold(UUID officer, ProblemType wrong) {
    var row = store.lock(officer).orElseThrow(() -> new Problem(wrong));
    if (row.failures() >= MOST_FAILURES && isAfter(row.failedAt(), since())) {
      throw new Problem(
          FactorProblem.TOO_MANY_CODES,
          Map.of("retryAfterSeconds", FAILURES_COUNT_FOR.toSeconds()));
    }
    return row;
  }

  Problem failed(UUID officer, ProblemType wrong) {
    store.failed(officer, clock.instant(), since());
    return new Problem(wrong);
  }

  private Instant since() {
    return clock.instant().minus(FAILURES_COUNT_FOR);
  }

  private static boolean isAfter(@Nullable Instant instant, Instant since) {
    return instant != null && instant.isAfter(since);
  }
}
