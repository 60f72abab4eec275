package id.jejak.handover;

import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;

/// The background work of handing over.
@Component
public class HandoverJobs {
  private final HandoverStore store;
  private final Completion completion;

  HandoverJobs(HandoverStore store, Completion completion) {
    this.store = store;
    this.completion = completion;
  }

  /// Carries out what was agreed for a day that has come.
  @OpenToAll("a job, not for a request")
  public void carryOutDue() {
    store.listDue().forEach(completion::carryOutWhenDue);
  }
}
