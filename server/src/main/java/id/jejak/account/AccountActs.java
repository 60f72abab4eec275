package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.officer.Offices;
import id.jejak.officer.Oversight;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps in the log what was done to an officer's account, under her name of that day.
@Component
class AccountActs {
  private final Offices offices;
  private final Oversight oversight;
  private final Audit audit;

  AccountActs(Offices offices, Oversight oversight, Audit audit) {
    this.offices = offices;
    this.oversight = oversight;
    this.audit = audit;
  }

  /// Nobody else changes her until the transaction ends; 404 for nobody.
  void hold(UUID officer) {
    offices.nameOf(officer);
  }

  /// Within the transaction of the act.
  void record(CurrentUser user, AuditedAct kind, UUID officer, Map<String, String> details) {
    var name = offices.nameOf(officer);
    audit.record(user, new Act(kind, oversight.place(officer), officer.toString(), name, details));
  }
}
