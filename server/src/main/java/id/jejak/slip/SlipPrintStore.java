package id.jejak.slip;

import id.jejak.access.Role;
import id.jejak.access.Scope;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Orders of slips, who stands on which page, and the pages drawn so far.
@Component
class SlipPrintStore {
  // Whoever also answers to a team outside the scope is not the operator's to let in.
  private static final String HOLDERS =
      """
      select distinct on (d.officer_id) d.officer_id, d.region_code, substring(d.region_code, 1, 8) as district, o.name
      from assignment_detail d
      join officer o on o.id = d.officer_id
      left join account_state c on c.officer_id = d.officer_id
      where d.region_code >= :from and d.region_code < :until and (not :teamOnly::boolean or d.region_code = :from)
        and (d.in_force or d.ends_on is null or d.starts_on > current_date)
        and coalesce(c.state, 'UNUSED') <> 'LOCKED'
        and case when :officers::uuid[] is null then coalesce(c.state, 'UNUSED') = 'UNUSED'
          else d.officer_id = any(:officers) end
        and not exists (
          select from assignment_detail x
          where x.officer_id = d.officer_id and (x.in_force or x.ends_on is null or x.starts_on > current_date)
            and not exists (
              select from unnest(:scopeFrom::text[], :scopeUntil::text[]) as s(a, z)
              where x.region_code >= s.a collate "C" and x.region_code < s.z collate "C"))
      order by d.officer_id, d.in_force desc, d.region_code\
      """;
  private static final String COUNT = "select count(*) from (" + HOLDERS + ") h";
  private static final String INSERT =
      """
      insert into slip_print (id, ordered_by, ordered_at, region_code, address)
      values (:id, :by, :now, :region, :address)
      on conflict (id) do nothing\
      """;
  // Eight to a page; each kecamatan begins a new one.
  private static final String INSERT_OFFICERS =
      """
      insert into slip_print_officer (print_id, page, place, officer_id, region_code)
      select :id, dense_rank() over (order by n.district, (n.number - 1) / 8), (n.number - 1) % 8, n.officer_id,
        n.region_code
      from (
        select h.*, row_number() over (partition by h.district order by h.region_code, h.name, h.officer_id) as number
        from (\
      """
          + HOLDERS
          + ") h) n";
  private static final String SET_TOTAL = "update slip_print set total = :total where id = :id";
  private static final String VIEW =
      """
      select p.id, p.region_code, coalesce(named_region(r.kind, r.name), p.region_code) as place,
        case when p.failed_at is not null then 'FAILED' when p.ready_at is not null then 'READY' else 'MAKING' end as state,
        p.total, p.done, p.ordered_at, p.ordered_at + interval '1 day' as kept_until
      from slip_print p
      left join region r on r.code = p.region_code and r.valid_to is null
      where p.ordered_by = :by\
      """;
  private static final String LIST = VIEW + " order by p.ordered_at desc, p.id";
  private static final String FIND = VIEW + " and p.id = :id";
  private static final String FIND_PDF =
      "select pdf from slip_print where id = :id and ordered_by = :by and ready_at is not null";
  private static final String DELETE = "delete from slip_print where id = :id and ordered_by = :by";
  private static final String DELETE_OLD = "delete from slip_print where ordered_at < :before";
  private static final String FIND_WORK =
      """
      select id, address, total, done, pages_done from slip_print
      where ready_at is null and failed_at is null
      order by ordered_at, id limit 1\
      """;
  private static final String LIST_PAGES =
      """
      select s.page, s.officer_id, o.name, c.username, d.role, d.field, s.region_code, r.kind, r.name as region_name,
        p.kind as parent_kind, p.name as parent_name
      from slip_print_officer s
      join officer o on o.id = s.officer_id
      join lateral (
        select role, field from assignment_detail
        where officer_id = s.officer_id and region_code = s.region_code
        order by in_force desc, starts_on desc, role limit 1) d on true
      join region r on r.code = s.region_code and r.valid_to is null
      left join region p on p.id = r.parent_id
      left join account_state c on c.officer_id = s.officer_id
      where s.print_id = :id and s.page > :after and s.page <= :upTo and coalesce(c.state, 'UNUSED') <> 'LOCKED'
      order by s.page, s.place\
      """;
  private static final String LIST_OFFICERS =
      """
      select officer_id from slip_print_officer
      where print_id = :id and page > :after and page <= :upTo order by page, place\
      """;
  private static final String ADVANCE =
      """
      update slip_print set done = done + :more, pages_done = :upTo
      where id = :id and pages_done = :after\
      """;
  private static final String INSERT_PART =
      "insert into slip_print_part (print_id, first_page, pdf) values (:id, :firstPage, :pdf)";
  private static final String LIST_PARTS =
      "select pdf from slip_print_part where print_id = :id order by first_page";
  private static final String FINISH =
      "update slip_print set ready_at = :now, pdf = :pdf where id = :id and ready_at is null";
  private static final String MOVE_PRINTS =
      """
      update slip_print set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;
  private static final String MOVE_OFFICERS =
      """
      update slip_print_officer set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;
  private static final String DELETE_PARTS = "delete from slip_print_part where print_id = :id";
  private static final String FAIL = "update slip_print set failed_at = :now where id = :id";

  private final JdbcClient db;

  SlipPrintStore(JdbcClient db) {
    this.db = db;
  }

  /// What is still to be drawn.
  record Work(UUID id, String address, int total, int done, int pagesDone) {}

  /// One slip to be drawn, in the order of the pages.
  record Holder(
      int page,
      UUID officerId,
      String name,
      @Nullable String username,
      Role role,
      @Nullable Field field,
      RegionCode regionCode,
      String kind,
      String regionName,
      @Nullable String parentKind,
      @Nullable String parentName) {}

  int count(SlipPrintForm.Checked whom, Scope scope) {
    return chosen(COUNT, whom, scope).query(Integer.class).single();
  }

  /// False when there is an order with this id.
  boolean insert(UUID id, UUID by, RegionCode region, String address, Instant now) {
    return db.sql(INSERT)
            .param("id", id)
            .param("by", by)
            .param("now", now)
            .param("region", region.value())
            .param("address", address)
            .update()
        == 1;
  }

  /// How many slips it will have.
  int insertOfficers(UUID id, SlipPrintForm.Checked whom, Scope scope) {
    var total = chosen(INSERT_OFFICERS, whom, scope).param("id", id).update();
    db.sql(SET_TOTAL).param("id", id).param("total", total).update();
    return total;
  }

  List<SlipPrint> list(UUID by) {
    return db.sql(LIST).param("by", by).query(SlipPrint.class).list();
  }

  Optional<SlipPrint> find(UUID id, UUID by) {
    return db.sql(FIND).param("id", id).param("by", by).query(SlipPrint.class).optional();
  }

  Optional<byte[]> findPdf(UUID id, UUID by) {
    return db.sql(FIND_PDF).param("id", id).param("by", by).query(byte[].class).optional();
  }

  boolean delete(UUID id, UUID by) {
    return db.sql(DELETE).param("id", id).param("by", by).update() == 1;
  }

  void deleteOld(Instant before) {
    db.sql(DELETE_OLD).param("before", before).update();
  }

  Optional<Work> findWork() {
    return db.sql(FIND_WORK).query(Work.class).optional();
  }

  List<UUID> listOfficers(UUID id, int after, int upTo) {
    return db.sql(LIST_OFFICERS)
        .param("id", id)
        .param("after", after)
        .param("upTo", upTo)
        .query(UUID.class)
        .list();
  }

  List<Holder> listPages(UUID id, int after, int upTo) {
    return db.sql(LIST_PAGES)
        .param("id", id)
        .param("after", after)
        .param("upTo", upTo)
        .query(Holder.class)
        .list();
  }

  /// False when another has drawn these pages, or the order was deleted.
  boolean advance(UUID id, int after, int upTo, int more) {
    return db.sql(ADVANCE)
            .param("id", id)
            .param("after", after)
            .param("upTo", upTo)
            .param("more", more)
            .update()
        == 1;
  }

  void insertPart(UUID id, int firstPage, byte[] pdf) {
    db.sql(INSERT_PART).param("id", id).param("firstPage", firstPage).param("pdf", pdf).update();
  }

  List<byte[]> listParts(UUID id) {
    return db.sql(LIST_PARTS).param("id", id).query(byte[].class).list();
  }

  void finish(UUID id, byte[] pdf, Instant now) {
    db.sql(FINISH).param("id", id).param("pdf", pdf).param("now", now).update();
    db.sql(DELETE_PARTS).param("id", id).update();
  }

  void fail(UUID id, Instant now) {
    db.sql(FAIL).param("id", id).param("now", now).update();
  }

  void move(RegionCode from, RegionCode to) {
    for (var sql : List.of(MOVE_PRINTS, MOVE_OFFICERS)) {
      db.sql(sql)
          .param("from", from.value())
          .param("until", from.subtree().until())
          .param("to", to.value())
          .update();
    }
  }

  private StatementSpec chosen(String sql, SlipPrintForm.Checked whom, Scope scope) {
    var subtree = whom.region().subtree();
    var officers = whom.officers();
    return db.sql(sql)
        .param("from", whom.teamOnly() ? whom.region().value() : subtree.from())
        .param("until", subtree.until())
        .param("teamOnly", whom.teamOnly())
        .param("officers", officers == null ? null : officers.toArray(UUID[]::new))
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until());
  }
}
