package id.jejak.officer;

import id.jejak.region.RegionCode;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TeamMergerStore {
  // Whoever holds the same office in both teams goes on in the one that stays.
  private static final String GO_ON =
      """
      insert into assignment (id, officer_id, region_id, role, field, starts_on, ends_on, decree_number, decree_date,
        entered_by)
      select gen_random_uuid(), a.officer_id, i.id, a.role, a.field, greatest(a.starts_on, :day), a.ends_on,
        a.decree_number, a.decree_date, a.entered_by
      from assignment a
      join region f on f.id = a.region_id and f.code = :from and f.valid_to is null
      join region i on i.code = :into and i.valid_to is null
      where (a.ends_on is null or a.ends_on >= :day)
        and not exists (
          select from assignment b where b.officer_id = a.officer_id and b.region_id = i.id and b.role = a.role
            and coalesce(b.field, '') = coalesce(a.field, '')
            and daterange(b.starts_on, b.ends_on, '[]') && daterange(greatest(a.starts_on, :day), a.ends_on, '[]'))\
      """;
  private static final String END =
      """
      update assignment a set ends_on = :day::date - 1, version = version + 1
      from region f
      where f.id = a.region_id and f.code = :from and f.valid_to is null and a.starts_on < :day
        and (a.ends_on is null or a.ends_on >= :day)\
      """;
  private static final String FORGET_FUTURE =
      """
      delete from assignment a using region f
      where f.id = a.region_id and f.code = :from and f.valid_to is null and a.starts_on >= :day\
      """;

  private final JdbcClient db;

  TeamMergerStore(JdbcClient db) {
    this.db = db;
  }

  void merge(RegionCode from, RegionCode into, LocalDate day) {
    db.sql(GO_ON)
        .param("from", from.value())
        .param("into", into.value())
        .param("day", day)
        .update();
    db.sql(END).param("from", from.value()).param("day", day).update();
    db.sql(FORGET_FUTURE).param("from", from.value()).param("day", day).update();
  }
}
