package id.jejak.picture;

import id.jejak.shared.Problem;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A few threads of the operating system that decode and encode pictures. Requests run on virtual
/// threads, which never interrupt each other: some large pictures there would hold up everyone.
final class Decoders {
  // Decoding is the most expensive thing a stranger's bytes may ask for.
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("pictures-", 0).factory());

  /// Runs `work` when its turn comes, and gives back what it gives, a problem too.
  <T> T run(Callable<T> work) {
    var running = threads.submit(work);
    try {
      return running.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case Problem refusal -> throw refusal;
        case Error serious -> throw serious;
        case null, default -> throw new IllegalStateException("a picture failed", failure);
      }
    } catch (InterruptedException interrupted) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a picture was decoded", interrupted);
    }
  }
}
