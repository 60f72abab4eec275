package id.jejak.account;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The background work on sessions.
@Component
public class SessionJobs {
  private static final Duration FAILURES_KEPT_FOR = Duration.ofHours(2);
  private static final Duration DEVICES_KEPT_FOR = Duration.ofDays(400);
  private final SessionStore sessions;
  private final TryStore tries;
  private final SignInActs acts;
  private final InstantSource clock;

  SessionJobs(SessionStore sessions, TryStore tries, SignInActs acts, InstantSource clock) {
    this.sessions = sessions;
    this.tries = tries;
    this.acts = acts;
    this.clock = clock;
  }

  /// Forgets sessions that have ended, failed sign-ins that no longer count, and browsers that
  /// stayed away.
  @OpenToAll("a job, not for a request")
  public void deleteExpired() {
    sessions.deleteExpired();
    var now = clock.instant();
    tries.deleteOld(now.minus(FAILURES_KEPT_FOR));
    tries.forgetOldDevices(now.minus(DEVICES_KEPT_FOR));
  }

  /// Brings failed sign-ins into the log, those in one name together. Not while somebody tries: the
  /// time that an answer takes must not tell whether the name exists.
  @OpenToAll("a job, not for a request")
  @Transactional
  public void tellFailures() {
    tries.takeUntold().forEach(failed -> acts.failed(failed.officerId(), failed.tries()));
  }
}
