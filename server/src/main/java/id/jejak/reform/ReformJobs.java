package id.jejak.reform;

import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The background work of changing the tree.
@Component
public class ReformJobs {
  private static final Logger log = LoggerFactory.getLogger(ReformJobs.class);
  private final ReformStore store;
  private final Enactment enactment;
  private final InstantSource clock;

  ReformJobs(ReformStore store, Enactment enactment, InstantSource clock) {
    this.store = store;
    this.enactment = enactment;
    this.clock = clock;
  }

  /// Carries out what was planned for a day that has come, each in a transaction of its own. What
  /// the tree does not allow any longer is kept with the reason, for the operator to see.
  @OpenToAll("a job, not for a request")
  public void carryOutDue() {
    store.listDue(clock.instant()).forEach(this::carryOut);
  }

  private void carryOut(UUID id) {
    try {
      enactment.carryOutPlanned(id);
    } catch (Problem refusal) {
      store.refused(id, words(refusal));
      log.warn("a planned change of the tree was not carried out: {}", id);
    } catch (DataAccessException failure) {
      // Tried again in the next round; those that follow do not wait for it.
      log.error("a planned change of the tree waits: {}", id, failure);
    }
  }

  private static String words(Problem refusal) {
    return refusal.errors().stream().map(FieldError::detail).collect(Collectors.joining(" "));
  }
}
