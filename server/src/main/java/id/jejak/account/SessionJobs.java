package id.jejak.account;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The background work on sessions.
@Component
public class SessionJobs {
  private static final Duration FAILURES_KEPT_FOR = Duration.ofHours(2);
  private final SessionStore sessions;
  private static final Duration DEVICES_KEPT_FOR = Duration.ofDays(400);
  private final TryStore tries;
  private final InstantSource clock;

  SessionJobs(SessionStore sessions, TryStore tries, InstantSource clock) {
    this.sessions = sessions;
    this.tries = tries;
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
}
