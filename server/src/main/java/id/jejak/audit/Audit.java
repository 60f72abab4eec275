package id.jejak.audit;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The audit log. An entry is written in the transaction of the act itself: either both are kept or
/// neither.
@Component
public class Audit {
  private final AuditStore store;
  private final InstantSource clock;

  Audit(AuditStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What was done to whom. `subject` names the officer, team or region as people know it; details
  /// hold no password, token or other secret.
  public record Act(
      AuditedAct kind,
      RegionCode region,
      String subjectId,
      String subject,
      Map<String, String> details) {}

  /// Keeps that `who` did this. The names are kept as they are today.
  @OpenToAll("called by the modules whose acts it keeps, after they have asked for permission")
  public void record(CurrentUser who, Act act) {
    store.insert(clock.instant(), who, act);
  }

  /// The region and those below have another code: whoever administers them goes on reading what
  /// was done there. What an entry tells does not change.
  @OpenToAll("called when the tree changes, after permission was asked")
  public void move(RegionCode from, RegionCode to) {
    store.move(from, to);
  }

  /// Keeps that what was announced has come to pass, in the name of whoever announced it: `details`
  /// take the place of those of the same name.
  @OpenToAll("called by a job; who announced it was asked for permission then")
  public void cameToPass(AuditedAct kind, String subjectId, Map<String, String> details) {
    store.repeat(clock.instant(), kind, subjectId, details);
  }

  /// Keeps some hundred acts at once.
  @OpenToAll("called by the modules whose acts it keeps, after they have asked for permission")
  public void recordAll(CurrentUser who, List<Act> acts) {
    if (!acts.isEmpty()) {
      store.insertAll(clock.instant(), who, acts);
    }
  }
}
