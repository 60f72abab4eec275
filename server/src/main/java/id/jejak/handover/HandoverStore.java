package id.jejak.handover;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class HandoverStore {
  private static final String INSERT =
      """
      insert into handover (id, region_id, role, field, office_id, officer_id, held_since, successor_id, takes_over_on,
        decree_number, decree_date, items, made_by, made_at)
      values (:id, :region, :role, :field, :office, :officer, :heldSince, :successor, :takesOverOn, :decreeNumber,
        :decreeDate, :items, :madeBy, :now)\
      """;
  private static final String SELECT =
      """
      select jsonb_build_object('id', h.id, 'regionCode', r.code, 'regionName', r.name, 'role', h.role, 'field', h.field,
        'office', h.office_id, 'officer', jsonb_build_object('id', o.id, 'name', o.name), 'heldSince', h.held_since,
        'successor', jsonb_build_object('id', s.id, 'name', s.name), 'takesOverOn', h.takes_over_on,
        'decreeNumber', h.decree_number, 'decreeDate', h.decree_date, 'items', h.items, 'madeBy', jsonb_build_object('id', m.id, 'name', m.name),
        'madeAt', h.made_at, 'carriedOutAt', h.carried_out_at, 'drafts', h.drafts, 'returns', h.returns)
      from handover h
      join region r on r.id = h.region_id
      join officer o on o.id = h.officer_id
      join officer s on s.id = h.successor_id
      join officer m on m.id = h.made_by\
      """;
  private static final String FIND = SELECT + " where h.id = :id";
  private static final String LIST_OF =
      SELECT
          + " where h.officer_id = :officer or h.successor_id = :officer order by h.takes_over_on desc, h.id";
  private static final String LOCK_DUE =
      """
      select h.id from handover h join team t on t.region_id = h.region_id
      where h.id = :id and h.carried_out_at is null and h.takes_over_on <= (now() at time zone t.time_zone)::date
      for update of h\
      """;
  // The date line of the easternmost zone: none that is due is left out.
  private static final String LIST_DUE =
      """
      select h.id from handover h
      where h.carried_out_at is null and h.takes_over_on <= (now() at time zone 'Asia/Jayapura')::date
      order by h.takes_over_on, h.id limit 500\
      """;
  private static final String CARRIED_OUT =
      "update handover set carried_out_at = :now, drafts = :drafts, returns = :returns where id = :id";
  private static final String COUNT_RETURNS =
      """
      select count(*) from activity_state
      where region_code = :team and state = 'RETURNED' and (:field::text is null or field = :field)\
      """;
  private static final String HOLDS_OFFICE =
      "select exists (select from assignment_detail where officer_id = :officer and in_force)";

  private final JdbcClient db;
  private final JsonMapper json;

  HandoverStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  record Entry(
      UUID id,
      int region,
      Role role,
      @Nullable Field field,
      UUID office,
      UUID officer,
      LocalDate heldSince,
      UUID successor,
      LocalDate takesOverOn,
      @Nullable String decreeNumber,
      @Nullable LocalDate decreeDate,
      @Nullable String items,
      UUID madeBy,
      Instant now) {}

  void insert(Entry entry) {
    db.sql(INSERT).paramSource(entry).update();
  }

  Optional<Handover> find(UUID id) {
    return db.sql(FIND).param("id", id).query(String.class).optional().map(this::read);
  }

  /// Those in which she gave or took an office, the newest first.
  List<Handover> listOf(UUID officer) {
    return db.sql(LIST_OF).param("officer", officer).query(String.class).list().stream()
        .map(this::read)
        .toList();
  }

  List<UUID> listDue() {
    return db.sql(LIST_DUE).query(UUID.class).list();
  }

  /// True when its day has come and nobody has carried it out; nobody else does until the
  /// transaction ends.
  boolean lockDue(UUID id) {
    return db.sql(LOCK_DUE).param("id", id).query(UUID.class).optional().isPresent();
  }

  void carriedOut(UUID id, OpenWork work, Instant now) {
    db.sql(CARRIED_OUT)
        .param("id", id)
        .param("drafts", work.drafts())
        .param("returns", work.returns())
        .param("now", now)
        .update();
  }

  int countReturns(RegionCode team, @Nullable Field field) {
    return db.sql(COUNT_RETURNS)
        .param("team", team.value())
        .param("field", field)
        .query(Integer.class)
        .single();
  }

  boolean holdsOffice(UUID officer) {
    return db.sql(HOLDS_OFFICE).param("officer", officer).query(Boolean.class).single();
  }

  private Handover read(String text) {
    return json.readValue(text, Handover.class);
  }
}
