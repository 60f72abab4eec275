package id.jejak.account;

import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id, a few at once: each takes 16 MB and a good part of a processor for as long as it
/// takes. A burst of sign-ins waits in a short queue; whoever would wait too long is asked to come
/// again.
@Component
class PasswordHashes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int QUEUE_PER_TURN = 50;
  private final PasswordEncoder encoder;
  private final Semaphore turns;
  private final Semaphore queue;
  private final AtomicReference<String> nobodys = new AtomicReference<>("");

  PasswordHashes(PasswordEncoder encoder) {
    this.encoder = encoder;
    var atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.turns = new Semaphore(atOnce, true);
    this.queue = new Semaphore(atOnce * QUEUE_PER_TURN);
  }

  /// 503 while too many are being made.
  String make(String password) {
    var made = inTurn(() -> encoder.encode(password));
    if (made == null) {
      throw new IllegalArgumentException("no password");
    }
    return made;
  }

  /// Takes as long for nobody, and for who has no password, as for anybody else. 503 while too many
  /// are being checked.
  boolean matches(String password, Optional<String> hash) {
    var kept = hash.orElseGet(this::nobodys);
    return inTurn(() -> encoder.matches(password, kept)) && hash.isPresent();
  }

  // Made when first needed: Argon2 would take a noticeable part of every start.
  private String nobodys() {
    return nobodys.updateAndGet(made -> made.isEmpty() ? make("nobody has this password") : made);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!queue.tryAcquire()) {
      throw new Problem(CommonProblem.BUSY);
    }
    try {
      takeTurn();
      try {
        return work.get();
      } finally {
        turns.release();
      }
    } finally {
      queue.release();
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem(CommonProblem.BUSY);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Problem(CommonProblem.BUSY);
    }
  }
}
