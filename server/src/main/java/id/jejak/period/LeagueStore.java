package id.jejak.period;

import id.jejak.period.League.Standing;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One statement for a whole table: it reads the months of teams, and single reports only of those
/// that were late.
@Component
class LeagueStore {
  private static final String TABLE =
      Deadlines.WITH_VILLAGES
          + """
          past as (
            select v.place, ago, count(*) as expected, count(m.region_code) as reported
            from village v cross join generate_series(0, 12) as ago
            left join team_month m on m.month = (:month::date - make_interval(months => ago))::date and m.region_code = v.code
            group by v.place, ago),
          run as (
            select place,
              max(expected) filter (where ago = 0) as expected, max(reported) filter (where ago = 0) as reported,
              least(coalesce(min(ago) filter (where reported < expected), 13), 12) as streak,
              case when sum(reported) filter (where ago between 1 and 3) > 0 then round(
                100.0 * max(reported) filter (where ago = 0) / max(expected)
                - 100.0 * sum(reported) filter (where ago between 1 and 3) / sum(expected) filter (where ago between 1 and 3))::int
              end as improved
            from past group by place),
          timely as (
            select v.place, count(*) filter (where m.first_received_at < v.deadline) as in_time,
              count(*) filter (where m.first_received_at >= v.deadline and exists (
                select from activity_written w
                where w.region_code = v.code and w.start_date >= m.month and w.start_date < m.month + interval '1 month'
                  and w.written_at < v.deadline and w.received_at < v.deadline + interval '7 days')) as by_signal
            from village v join team_month m on m.month = :month and m.region_code = v.code
            group by v.place),
          scored as (
            select r.place, r.expected, r.reported, r.streak, r.improved, coalesce(t.in_time, 0) + coalesce(t.by_signal, 0) as on_time,
              coalesce(t.by_signal, 0) as by_signal
            from run r left join timely t using (place)),
          ranked as (
            select s.*,
              rank() over (order by s.reported::numeric / s.expected desc, s.on_time::numeric / s.expected desc, s.streak desc,
                coalesce(s.improved, 0) desc) as rank,
              row_number() over (order by s.reported::numeric / s.expected desc, s.on_time::numeric / s.expected desc, s.streak desc,
                coalesce(s.improved, 0) desc, s.place) as position
            from scored s)
          select k.rank, k.place as region, r.name, above.name as parent_name, k.expected, k.reported, k.on_time, k.by_signal,
            k.improved, k.streak
          from ranked k join region r on r.code = k.place and r.valid_to is null
          left join region above on above.id = r.parent_id
          where k.position > coalesce((select position from ranked where place = :after), 0)
          order by k.position limit :limit\
          """;

  // How many desa had reported for a month by the same day of it, and by its end.
  private static final String PACES =
      """
      with village as (
        select r.code, t.time_zone from region r join team t on t.region_id = r.id
        where r.tier = 'VILLAGE' and r.valid_to is null and r.code >= :from and r.code < :until),
      span as (
        select (:month::date - make_interval(months => ago))::date as month, ago from generate_series(0, 6) as ago)
      select s.ago, (select count(*) from village) as expected,
        count(*) filter (where m.first_received_at <
          least(s.month + :day::int, (s.month + interval '1 month')::date)::timestamp at time zone v.time_zone) as by_day,
        count(*) filter (where m.first_received_at <
          (s.month + interval '1 month')::timestamp at time zone v.time_zone) as in_the_end
      from span s left join (team_month m join village v on v.code = m.region_code) on m.month = s.month
      group by s.ago order by s.ago\
      """;

  private final JdbcClient db;

  LeagueStore(JdbcClient db) {
    this.db = db;
  }

  /// A month, the newest first: how many had reported by the day asked for, and by its end.
  record Pace(int ago, int expected, int byDay, int inTheEnd) {}

  List<Standing> list(RegionCode region, YearMonth month, Tier of, String after, int limit) {
    return db.sql(TABLE)
        .param("month", month.atDay(1))
        .param("placeLength", length(of))
        .param("from", region.subtree().from())
        .param("until", region.subtree().until())
        .param("after", after)
        .param("limit", limit)
        .query((row, number) ->
            new Standing(
                row.getInt("rank"),
                RegionCode.valueOf(row.getString("region")),
                row.getString("name"),
                row.getString("parent_name"),
                row.getInt("expected"),
                row.getInt("reported"),
                row.getInt("on_time"),
                row.getInt("by_signal"),
                row.getObject("improved", Integer.class),
                row.getInt("streak")))
        .list();
  }

  /// Up to the end of `today`, for its month and the six before.
  List<Pace> paces(RegionCode region, LocalDate today) {
    return db.sql(PACES)
        .param("from", region.subtree().from())
        .param("until", region.subtree().until())
        .param("month", today.withDayOfMonth(1))
        .param("day", today.getDayOfMonth())
        .query(Pace.class)
        .list();
  }

  private static int length(Tier tier) {
    return switch (tier) {
      case NATION, PROVINCE -> 2;
      case REGENCY -> 5;
      case DISTRICT -> 8;
      case VILLAGE -> 13;
    };
  }
}
