package id.jejak.total;

import id.jejak.total.Contribution.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/// Each team's stock values in the order of their dates. Between two neighbours the stock stays
/// what the earlier one said; so an observation changes the stock by its difference to the earlier
/// neighbour from its own month on, and takes that back from the month of the later neighbour on.
@Component
class StockStore {
  // A team's stocks are changed by one transaction at a time, else two would not see each other.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('stock/' || code, 0))
      from (select code from unnest(:regions::text[]) as code order by code) as ordered\
      """;

  private static final String NEIGHBOURS =
      """
      with neighbours as (
        select
          coalesce((select o.value from stock_observation o
            where (o.region_code, o.indicator, o.state) = (:region, :indicator, :state)
              and (o.start_date, o.activity_id) < (:date, :activity)
            order by o.start_date desc, o.activity_id desc limit 1), 0) as earlier_value,
          (select date_trunc('month', o.start_date)::date from stock_observation o
            where (o.region_code, o.indicator, o.state) = (:region, :indicator, :state)
              and (o.start_date, o.activity_id) > (:date, :activity)
            order by o.start_date, o.activity_id limit 1) as later_month),
      """;

  private static final String DELTAS =
      """
      insert into total_delta (region_code, month, type_code, indicator, state, activities, participants_male,
        participants_female, value)
      select :region, month, :type, :indicator, :state, 0, 0, 0, change
      from observed, neighbours cross join lateral (values
        (:month::date, :sign::int * (observed.value - earlier_value)),
        (later_month, -(:sign::int) * (observed.value - earlier_value))) as step (month, change)
      where later_month is distinct from :month::date and month is not null and change <> 0\
      """;

  private static final String ADD =
      NEIGHBOURS
          + """
          observed as (
            insert into stock_observation (region_code, indicator, state, start_date, activity_id, value)
            values (:region, :indicator, :state, :date, :activity, :value) returning value)
          """
          + DELTAS;

  private static final String REMOVE =
      NEIGHBOURS
          + """
          observed as (
            delete from stock_observation
            where (region_code, indicator, state, start_date, activity_id)
              = (:region, :indicator, :state, :date, :activity) returning value)
          """
          + DELTAS;

  private final NamedParameterJdbcTemplate db;

  StockStore(NamedParameterJdbcTemplate db) {
    this.db = db;
  }

  record Observation(
      String region,
      String type,
      String indicator,
      String state,
      LocalDate date,
      LocalDate month,
      UUID activity,
      BigDecimal value,
      int sign) {
    static Observation of(Contribution contribution, Result result, String state) {
      return new Observation(
          contribution.region().value(),
          contribution.typeCode(),
          result.indicator(),
          state,
          contribution.startDate(),
          contribution.month(),
          contribution.activity(),
          result.value(),
          1);
    }

    Observation leaving() {
      return new Observation(region, type, indicator, state, date, month, activity, value, -1);
    }
  }

  void lock(List<String> regions) {
    var codes = regions.toArray(String[]::new);
    db.query(LOCK, java.util.Map.of("regions", codes), row -> {});
  }

  void add(List<Observation> observations) {
    db.batchUpdate(ADD, sources(observations));
  }

  void remove(List<Observation> observations) {
    db.batchUpdate(REMOVE, sources(observations.stream().map(Observation::leaving).toList()));
  }

  private static SqlParameterSource[] sources(List<Observation> observations) {
    return observations.stream()
        .map(SimplePropertySqlParameterSource::new)
        .toArray(SqlParameterSource[]::new);
  }
}
