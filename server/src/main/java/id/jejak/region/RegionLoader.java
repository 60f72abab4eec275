package id.jejak.region;

import id.jejak.shared.OpenToAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty database with the regions that were packed at build time.
@Component
public class RegionLoader {
  private static final Logger log = LoggerFactory.getLogger(RegionLoader.class);
  private final RegionStore store;
  private final TransactionTemplate transaction;

  RegionLoader(RegionStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /// Loads the regions unless they are there. Two servers may call it at once.
  @OpenToAll("runs at start, not for a request")
  public void load() {
    transaction.executeWithoutResult(status -> {
      store.lock();
      if (store.isEmpty()) {
        copy();
      }
    });
  }

  private void copy() {
    var started = System.nanoTime();
    try (var file =
        new GZIPInputStream(new ClassPathResource("region/regions.tsv.gz").getInputStream())) {
      store.copy(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("the packed regions cannot be read", failure);
    }
    log.info("regions loaded in {} ms", Duration.ofNanos(System.nanoTime() - started).toMillis());
  }
}
