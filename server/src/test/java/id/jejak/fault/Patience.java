package id.jejak.fault;

import id.jejak.Answer;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// Tries as a phone does: no answer and 503 mean later, everything else is the answer.
final class Patience {
  private static final int BUSY = 503;

  private Patience() {}

  static Answer persist(Supplier<Answer> attempt) {
    while (true) {
      try {
        var answer = attempt.get();
        if (answer.status() != BUSY) {
          return answer;
        }
      } catch (UncheckedIOException nobodyAnswered) {
        // The connection was cut: perhaps before the server did it, perhaps after.
      }
      rest(20, 120);
    }
  }

  static void rest(int least, int most) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(least, most));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
