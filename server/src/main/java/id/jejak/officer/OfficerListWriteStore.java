package id.jejak.officer;

import id.jejak.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes many people and offices at once, each kind in one statement.
@Component
class OfficerListWriteStore {
  private static final String FACTS =
      """
      name text, "registrationNumber" text, "joinedOn" date, sex text, "birthPlace" text, "birthDate" date,
        "maritalStatus" text, address text, education text, occupation text, phone text, "generalCadre" boolean,
        "specialCadre" text, note text\
      """;
  private static final String ADD =
      """
      insert into officer (id, name, registration_number, joined_on, sex, birth_place, birth_date, marital_status, address,
        education, occupation, phone, general_cadre, special_cadre, note)
      select p.id, f.name, f."registrationNumber", f."joinedOn", f.sex, f."birthPlace", f."birthDate", f."maritalStatus",
        f.address, f.education, f.occupation, f.phone, coalesce(f."generalCadre", false), f."specialCadre", f.note
      from jsonb_to_recordset(:lines::jsonb) p(id uuid, facts jsonb)
      cross join lateral jsonb_to_record(p.facts) f(\
      """
          + FACTS
          + ")";
  // What is not said stays. Nobody changes a person who also serves outside her scope; who holds no
  // office any more belongs to all the teams she served.
  private static final String CHANGE =
      """
      update officer o set name = f.name,
        registration_number = coalesce(f."registrationNumber", o.registration_number),
        joined_on = coalesce(f."joinedOn", o.joined_on), sex = coalesce(f.sex, o.sex),
        birth_place = coalesce(f."birthPlace", o.birth_place), birth_date = coalesce(f."birthDate", o.birth_date),
        marital_status = coalesce(f."maritalStatus", o.marital_status), address = coalesce(f.address, o.address),
        education = coalesce(f.education, o.education), occupation = coalesce(f.occupation, o.occupation),
        phone = coalesce(f.phone, o.phone), general_cadre = coalesce(f."generalCadre", o.general_cadre),
        special_cadre = coalesce(f."specialCadre", o.special_cadre), note = coalesce(f.note, o.note),
        version = o.version + 1
      from jsonb_to_recordset(:lines::jsonb) p(id uuid, facts jsonb)
      cross join lateral jsonb_to_record(p.facts) f(\
      """
          + FACTS
          + """
          )
          where o.id = p.id and not exists (
            select from assignment a join region r on r.id = a.region_id
            where a.officer_id = o.id and (a.ends_on is null or a.ends_on >= current_date or not exists (
                select from assignment b
                where b.officer_id = o.id and (b.ends_on is null or b.ends_on >= current_date))) and not exists (
              select from unnest(:scopeFrom::text[], :scopeUntil::text[]) s(a, z) where r.code >= s.a and r.code < s.z))
          returning o.id\
          """;
  private static final String OFFICE =
      """
      jsonb_to_recordset(:lines::jsonb) p(id uuid, officer uuid, office jsonb)
      cross join lateral jsonb_to_record(p.office) f(team text, role text, field text, "startsOn" date, "endsOn" date,
        "decreeNumber" text, "decreeDate" date)
      join region r on r.code = f.team and r.valid_to is null\
      """;
  private static final String GIVE =
      """
      insert into assignment (id, officer_id, region_id, role, field, starts_on, ends_on, decree_number, decree_date,
        entered_by, created_at)
      select p.id, p.officer, r.id, f.role, f.field, f."startsOn", f."endsOn", f."decreeNumber", f."decreeDate", :by, :now
      from \
      """
          + OFFICE
          + """

          on conflict do nothing
          returning id\
          """;
  private static final String REVISE =
      """
      update assignment a set starts_on = f."startsOn", ends_on = coalesce(f."endsOn", a.ends_on),
        decree_number = coalesce(f."decreeNumber", a.decree_number),
        decree_date = coalesce(f."decreeDate", a.decree_date), version = a.version + 1
      from \
      """
          + OFFICE
          + """

          where a.id = p.id and a.officer_id = p.officer and a.region_id = r.id and a.role = f.role\
          """;

  private static final String ANALYZE = "analyze officer, assignment";

  private final JdbcClient db;
  private final JsonMapper json;

  OfficerListWriteStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void add(List<?> lines) {
    db.sql(ADD).param("lines", json.writeValueAsString(lines)).update();
  }

  /// The ids of those who were changed.
  List<UUID> change(List<?> lines, Scope scope) {
    return db.sql(CHANGE)
        .param("lines", json.writeValueAsString(lines))
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .query(UUID.class)
        .list();
  }

  /// The ids of the offices that were given: nobody holds the same one twice on one day.
  List<UUID> give(List<?> lines, UUID by, Instant now) {
    return db.sql(GIVE)
        .param("lines", json.writeValueAsString(lines))
        .param("by", by)
        .param("now", now)
        .query(UUID.class)
        .list();
  }

  void revise(List<?> lines) {
    db.sql(REVISE).param("lines", json.writeValueAsString(lines)).update();
  }

  void analyze() {
    db.sql(ANALYZE).update();
  }
}
