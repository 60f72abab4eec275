package id.jejak.audit;

import id.jejak.access.CurrentUser;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class AuditStore {
  private static final String INSERT =
      """
      insert into audit_entry (done_at, officer_id, officer_name, office, kind, region_code, subject_id, subject, details)
      values (:now, :officer, :name, :office, :kind, :region, :subjectId, :subject, :details::jsonb)\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  AuditStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void insert(Instant now, CurrentUser who, Audit.Act act) {
    db.sql(INSERT)
        .param("now", now)
        .param("officer", who.officer())
        .param("name", who.name())
        .param("office", who.mainGrant().title())
        .param("kind", act.kind())
        .param("region", act.region())
        .param("subjectId", act.subjectId())
        .param("subject", act.subject())
        .param("details", json.writeValueAsString(act.details()))
        .update();
  }
}
