package id.jejak.audit;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private static final String MOVE =
      """
      update audit_entry set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;
  private static final String INSERT_ALL =
      """
      insert into audit_entry (done_at, officer_id, officer_name, office, kind, region_code, subject_id, subject, details)
      select :now, :officer, :name, :office, a.kind, a.region, a."subjectId", a.subject, a.details
      from jsonb_to_recordset(:acts::jsonb)
        a(kind text, region text, "subjectId" text, subject text, details jsonb)\
      """;
  private static final String REPEAT =
      """
      insert into audit_entry (done_at, officer_id, officer_name, office, kind, region_code, subject_id, subject, details)
      select :now, officer_id, officer_name, office, kind, region_code, subject_id, subject, details || :details::jsonb
      from audit_entry where subject_id = :subjectId and kind = :kind
      order by id limit 1\
      """;
  private static final String LIST =
      """
      select jsonb_build_object('id', e.id, 'at', e.done_at, 'officer', e.officer_id, 'officerName', e.officer_name,
        'office', e.office, 'kind', e.kind, 'regionCode', e.region_code, 'regionName', named_region(r.kind, r.name),
        'parentName', named_region(p.kind, p.name), 'subjectId', e.subject_id, 'subject', e.subject,
        'details', e.details)
      from audit_entry e
      left join region r on r.code = e.region_code and r.valid_to is null
      left join region p on p.id = r.parent_id
      where e.region_code >= :from and e.region_code < :until and e.id < :before
        and case when :kind::text is null then e.kind <> all(:onlyWhenAskedFor::text[]) else e.kind = :kind end
        and (:officer::uuid is null or e.officer_id = :officer or e.subject_id = :officer::text)
        and (:since::timestamptz is null or e.done_at >= :since)
        and (:upTo::timestamptz is null or e.done_at < :upTo)
        and (:words::text is null or lower(e.subject || ' ' || e.officer_name || ' ' || e.details::text) like :words)
      order by e.id desc
      limit :limit\
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
        .param("region", act.region().value())
        .param("subjectId", act.subjectId())
        .param("subject", act.subject())
        .param("details", json.writeValueAsString(act.details()))
        .update();
  }

  void repeat(Instant now, AuditedAct kind, String subjectId, Map<String, String> details) {
    db.sql(REPEAT)
        .param("now", now)
        .param("kind", kind.name())
        .param("subjectId", subjectId)
        .param("details", json.writeValueAsString(details))
        .update();
  }

  void move(RegionCode from, RegionCode to) {
    db.sql(MOVE)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .update();
  }

  void insertAll(Instant now, CurrentUser who, List<Audit.Act> acts) {
    db.sql(INSERT_ALL)
        .param("now", now)
        .param("officer", who.officer())
        .param("name", who.name())
        .param("office", who.mainGrant().title())
        .param("acts", json.writeValueAsString(acts))
        .update();
  }

  List<AuditEntry> list(
      AuditQuery query, @Nullable Instant since, @Nullable Instant upTo, int limit) {
    var subtree = query.region().subtree();
    return db
        .sql(LIST)
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("before", query.before())
        .param("kind", query.kind())
        .param(
            "onlyWhenAskedFor",
            AuditedAct.ONLY_WHEN_ASKED_FOR.stream().map(AuditedAct::name).toArray(String[]::new))
        .param("officer", query.officer())
        .param("since", since)
        .param("upTo", upTo)
        .param("words", query.words())
        .param("limit", limit)
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, AuditEntry.class))
        .toList();
  }
}
