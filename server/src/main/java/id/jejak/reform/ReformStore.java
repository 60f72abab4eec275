package id.jejak.reform;

import id.jejak.region.RegionCode;
import id.jejak.region.Subtree;
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
class ReformStore {
  private static final String INSERT =
      """
      insert into region_change (id, kind, effective_on, region_code, plan, planned_by, planned_at)
      values (:id, :kind, :day, :place, :plan::jsonb, :by, :now)
      on conflict (id) do nothing\
      """;
  private static final String SELECT =
      """
      select jsonb_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'effectiveOn', c.effective_on,
        'state', case when c.applied_at is not null then 'APPLIED' when c.undone_at is not null then 'UNDONE'
          when c.refusal is not null then 'REFUSED' else 'PLANNED' end,
        'regionCode', c.region_code, 'regionName', named_region(r.kind, r.name),
        'intoName', named_region(i.kind, i.name), 'plan', c.plan, 'plannedBy', o.name, 'plannedAt', c.planned_at,
        'appliedAt', c.applied_at, 'undoneAt', c.undone_at, 'refusal', c.refusal)
      from region_change c
      join officer o on o.id = c.planned_by
      left join region r on r.code = c.region_code and r.valid_to is null
      left join region i on i.code = c.plan ->> 'into' and i.valid_to is null\
      """;
  private static final String FIND = SELECT + " where c.id = :id";
  private static final String LIST =
      SELECT
          + """
           where c.number < :before
            and (not :onlyOpen::boolean or c.applied_at is null and c.undone_at is null)
            and exists (select from unnest(:from::text[], :until::text[]) as s (a, z)
              where c.region_code >= s.a collate "C" and c.region_code < s.z collate "C")
          order by c.number desc limit :limit\
          """;
  // A day begins in the zone of the region it is about.
  private static final String LIST_DUE =
      """
      select c.id from region_change c
      left join region r on r.code = c.region_code and r.valid_to is null
      left join team t on t.region_id = r.id
      where c.applied_at is null and c.undone_at is null and c.refusal is null
        and c.effective_on <= (:now::timestamptz at time zone coalesce(t.time_zone, 'Asia/Jakarta'))::date
      order by c.effective_on, c.number\
      """;
  private static final String LOCK =
      """
      select plan from region_change where id = :id and applied_at is null and undone_at is null for update\
      """;
  private static final String APPLIED =
      "update region_change set applied_at = :now, refusal = null where id = :id";
  private static final String UNDONE = "update region_change set undone_at = :now where id = :id";
  private static final String REFUSED =
      "update region_change set refusal = :reason where id = :id and applied_at is null and undone_at is null";
  private static final String WILL_BE_MADE =
      """
      select exists (select from region_change
        where plan ->> 'newCode' = :code and effective_on <= :day and applied_at is null and undone_at is null)\
      """;
  private static final String MOVE =
      """
      update region_change set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;
  private static final String COUNTS =
      """
      with place as (select * from unnest(:from::text[], :until::text[]) as s (a, z))
      select jsonb_build_object(
        'regions', (select count(*) from region r where r.valid_to is null and exists (select from place s
          where r.code >= s.a collate "C" and r.code < s.z collate "C")),
        'officers', (select count(distinct d.officer_id) from assignment_detail d where d.in_force and exists (
          select from place s where d.region_code >= s.a collate "C" and d.region_code < s.z collate "C")),
        'reports', (select count(*) from activity_state x where exists (select from place s
          where x.region_code >= s.a collate "C" and x.region_code < s.z collate "C")),
        'published', (select count(*) from activity_state x where x.published and exists (select from place s
          where x.region_code >= s.a collate "C" and x.region_code < s.z collate "C")),
        'months', (select count(*) from team_month m where exists (select from place s
          where m.region_code >= s.a collate "C" and m.region_code < s.z collate "C")),
        'shifts', '[]'::jsonb)\
      """;
  private static final String COUNT_REPORTS =
      """
      select count(*) from activity_state
      where region_code >= :from and region_code < :until and state <> 'WITHDRAWN'\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  ReformStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// False when the id is there already.
  boolean insert(UUID id, Plan plan, UUID by, Instant now) {
    return db.sql(INSERT)
            .param("id", id)
            .param("kind", plan.kind())
            .param("day", plan.effectiveOn())
            .param("place", plan.place().value())
            .param("plan", json.writeValueAsString(plan))
            .param("by", by)
            .param("now", now)
            .update()
        == 1;
  }

  Optional<Reform> find(UUID id) {
    return db.sql(FIND).param("id", id).query(String.class).optional().map(this::read);
  }

  List<Reform> list(List<Subtree> scope, boolean onlyOpen, @Nullable Long before, int limit) {
    return db
        .sql(LIST)
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("onlyOpen", onlyOpen)
        .param("from", froms(scope))
        .param("until", untils(scope))
        .param("limit", limit)
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  List<UUID> listDue(Instant now) {
    return db.sql(LIST_DUE).param("now", now).query(UUID.class).list();
  }

  /// The plan, unless it was carried out or undone; nobody else decides about it until the
  /// transaction ends.
  Optional<Plan> lock(UUID id) {
    return db.sql(LOCK)
        .param("id", id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Plan.class));
  }

  void applied(UUID id, Instant now) {
    db.sql(APPLIED).param("id", id).param("now", now).update();
  }

  void undone(UUID id, Instant now) {
    db.sql(UNDONE).param("id", id).param("now", now).update();
  }

  void refused(UUID id, String reason) {
    db.sql(REFUSED).param("id", id).param("reason", reason).update();
  }

  /// Whether a change that is still to come makes a region with this code by that day.
  boolean willBeMade(RegionCode code, LocalDate day) {
    return db.sql(WILL_BE_MADE)
        .param("code", code.value())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  void move(RegionCode from, RegionCode to) {
    db.sql(MOVE)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .update();
  }

  Preview count(List<RegionCode> regions) {
    var scope = regions.stream().map(RegionCode::subtree).toList();
    var text =
        db.sql(COUNTS)
            .param("from", froms(scope))
            .param("until", untils(scope))
            .query(String.class)
            .single();
    return json.readValue(text, Preview.class);
  }

  long countReports(RegionCode region) {
    return db.sql(COUNT_REPORTS)
        .param("from", region.subtree().from())
        .param("until", region.subtree().until())
        .query(Long.class)
        .single();
  }

  private Reform read(String text) {
    return json.readValue(text, Reform.class);
  }

  private static String[] froms(List<Subtree> scope) {
    return scope.stream().map(Subtree::from).toArray(String[]::new);
  }

  private static String[] untils(List<Subtree> scope) {
    return scope.stream().map(Subtree::until).toArray(String[]::new);
  }
}
