package id.jejak.account;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The background work on sessions.
@Component
public class SessionJobs {
  private static final Duration FAILURES_KEPT_FOR = Duration.ofHours(1);
  private final SessionStore sessions;
  private final AccountStore accounts;
  private final InstantSource clock;

  SessionJobs(SessionStore sessions, AccountStore accounts, InstantSource clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Forgets sessions that have ended and failed sign-ins that no longer count.
  @OpenToAll("a job, not for a request")
  public void deleteExpired() {
    sessions.deleteExpired();
    accounts.deleteFailures(clock.instant().minus(FAILURES_KEPT_FOR));
  }
}
