package id.jejak.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class AccountOpeningStore {
  private static final String IS_ANY_WITHOUT =
      """
      select exists (
        select from jsonb_to_recordset(:wanted::jsonb) w(officer uuid)
        where not exists (select from account c where c.officer_id = w.officer))\
      """;
  // The first of a name has no number; the others follow the highest that is taken.
  private static final String OPEN =
      """
      with wanted as (
        select w.officer, w.username, row_number() over (partition by w.username order by w.officer) as place
        from jsonb_to_recordset(:wanted::jsonb) w(officer uuid, username text)
        where not exists (select from account c where c.officer_id = w.officer)
      ), taken as (
        select n.username, greatest(
          (select count(*) from account c where c.username = n.username),
          (select max(substring(c.username from length(n.username) + 2)::int) from account c
            where c.username ~>=~ (n.username || '-') and c.username ~<~ (n.username || '.')
              and substring(c.username from length(n.username) + 2) ~ '^[0-9]{1,8}$')) as highest
        from (select distinct username from wanted) n
      )
      insert into account (officer_id, username, opened_at)
      select w.officer, case when w.place + t.highest = 1 then w.username
        else w.username || '-' || (w.place + t.highest) end, :now
      from wanted w join taken t on t.username = w.username
      on conflict do nothing
      returning officer_id as officer, username\
      """;

  private static final String ANALYZE = "analyze account";

  private final JdbcClient db;
  private final JsonMapper json;

  AccountOpeningStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// An officer with the name that is hers if nobody has it.
  record Wanted(UUID officer, String username) {}

  boolean isAnyWithout(List<Wanted> wanted) {
    return db.sql(IS_ANY_WITHOUT)
        .param("wanted", json.writeValueAsString(wanted))
        .query(Boolean.class)
        .single();
  }

  /// Those that were opened, with their user names.
  List<Wanted> open(List<Wanted> wanted, Instant now) {
    return db.sql(OPEN)
        .param("wanted", json.writeValueAsString(wanted))
        .param("now", now)
        .query(Wanted.class)
        .list();
  }

  void analyze() {
    db.sql(ANALYZE).update();
  }
}
