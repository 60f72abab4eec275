package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps in the log who signed in, and in whose name somebody tried to.
@Component
class SignInActs {
  private final SessionStore sessions;
  private final Audit audit;

  SignInActs(SessionStore sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /// Every proof was given.
  void signedIn(CurrentUser user) {
    record(user, AuditedAct.SIGNED_IN, Map.of("username", user.username()));
  }

  /// So many tries with a wrong password or second factor. Who holds no office is in no log.
  void failed(UUID officer, long tries) {
    sessions
        .findUser(officer)
        .ifPresent(user ->
            record(
                user,
                AuditedAct.SIGN_IN_FAILED,
                Map.of("username", user.username(), "tries", String.valueOf(tries))));
  }

  private void record(CurrentUser user, AuditedAct kind, Map<String, String> details) {
    var region = user.mainGrant().region();
    audit.record(user, new Act(kind, region, user.officer().toString(), user.name(), details));
  }
}
