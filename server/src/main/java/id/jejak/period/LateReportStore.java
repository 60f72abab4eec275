package id.jejak.period;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LateReportStore {
  // The nearest grace days that had been set when the month ended, as in Deadlines.
  private static final String MISSED =
      """
      with due as (
        select a.report, a.received_at, t.time_zone,
          (date_trunc('month', a.day) + interval '1 month')::date + coalesce(g.days, 0) as too_late
        from unnest(:reports::uuid[], :regions::text[], :days::date[], :times::timestamptz[])
          as a (report, region_code, day, received_at)
        join region r on r.code = a.region_code collate "C" and r.valid_to is null and r.tier = 'VILLAGE'
        join team t on t.region_id = r.id
        left join lateral (
          select l.days from (
            select distinct on (s.region_id) u.code, (s.value ->> 'days')::int as days
            from region u join team_setting s on s.region_id = u.id
            where u.valid_to is null and u.code in (r.code, left(r.code, 8), left(r.code, 5), left(r.code, 2), 'ID')
              and s.item = 'DEADLINE_MONTHLY_VILLAGE'
              and s.valid_from < (date_trunc('month', a.day) + interval '1 month')::date
            order by s.region_id, s.version desc) l
          where l.days is not null order by l.code = 'ID', length(l.code) desc limit 1) g on true)
      select report, too_late - 1 as deadline, (received_at at time zone time_zone)::date as arrived_on from due
      where received_at >= too_late::timestamp at time zone time_zone\
      """;

  private final JdbcClient db;

  LateReportStore(JdbcClient db) {
    this.db = db;
  }

  private record Missed(UUID report, LocalDate deadline, LocalDate arrivedOn) {
    Lateness lateness() {
      return new Lateness(deadline, arrivedOn);
    }
  }

  Map<UUID, Lateness> list(Collection<Arrival> arrivals) {
    return db
        .sql(MISSED)
        .param("reports", texts(arrivals, arrival -> arrival.report().toString()))
        .param("regions", texts(arrivals, arrival -> arrival.region().value()))
        .param("days", texts(arrivals, arrival -> arrival.day().toString()))
        .param("times", texts(arrivals, arrival -> arrival.at().toString()))
        .query(Missed.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Missed::report, Missed::lateness));
  }

  private static String[] texts(Collection<Arrival> arrivals, Function<Arrival, String> member) {
    return arrivals.stream().map(member).toArray(String[]::new);
  }
}
