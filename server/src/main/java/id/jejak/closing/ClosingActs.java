package id.jejak.closing;

import id.jejak.audit.Audit;
import id.jejak.audit.AuditedAct;
import id.jejak.team.Team;
import java.util.Map;

/// Acts on periods as the audit log keeps them.
final class ClosingActs {
  private ClosingActs() {}

  static Audit.Act of(AuditedAct kind, Team team, Map<String, String> details) {
    var code = team.regionCode();
    return new Audit.Act(kind, code, code.value(), team.name(), details);
  }
}
