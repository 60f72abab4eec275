package id.jejak.total;

import id.jejak.total.Contribution.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Each team's stock values in the order of their dates. An observation changes the stock by its
/// difference to the one before it, from its own month on. When observations come or go, their own
/// steps come or go, and the step of the next one that stays is measured against another neighbour.
@Component
class StockStore {
  // A team's stocks are changed by one transaction at a time, else two would not see each other.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('stock/' || code, 0))
      from (select code from unnest(:regions::text[]) as code order by code) as ordered\
      """;

  private static final String MOVED =
      """
      with moved as (
        select * from unnest(:regions::text[], :types::text[], :indicators::text[], :states::text[], :dates::date[],
          :activities::uuid[], :values::numeric[])
          as m (region_code, type_code, indicator, state, start_date, activity_id, value)),
      """;

  private static final String KEEP =
      """
      kept as (
        insert into stock_observation (region_code, indicator, state, start_date, activity_id, value)
        select region_code, indicator, state, start_date, activity_id, value from moved),
      """;

  private static final String DROP =
      """
      dropped as (
        delete from stock_observation o using moved m
        where (o.region_code, o.indicator, o.state, o.start_date, o.activity_id)
          = (m.region_code, m.indicator, m.state, m.start_date, m.activity_id)),
      """;

  // The statement's snapshot is from before: it does not see what is kept, and passes over what is
  // dropped. Of the observations that stay, only the neighbours of those that move are read.
  private static final String STEPS =
      """
      neighboured as (
        select m.*, e.start_date as earlier_date, e.activity_id as earlier_activity, e.value as earlier_value,
          l.start_date as later_date, l.activity_id as later_activity, l.value as later_value
        from moved m
        left join lateral (
          select o.start_date, o.activity_id, o.value from stock_observation o
          where (o.region_code, o.indicator, o.state) = (m.region_code, m.indicator, m.state)
            and (o.start_date, o.activity_id) < (m.start_date, m.activity_id)
            and o.activity_id || ' ' || o.indicator || ' ' || o.state <> all (:leaving::text[])
          order by o.start_date desc, o.activity_id desc limit 1) e on true
        left join lateral (
          select o.start_date, o.activity_id, o.value from stock_observation o
          where (o.region_code, o.indicator, o.state) = (m.region_code, m.indicator, m.state)
            and (o.start_date, o.activity_id) > (m.start_date, m.activity_id)
            and o.activity_id || ' ' || o.indicator || ' ' || o.state <> all (:leaving::text[])
          order by o.start_date, o.activity_id limit 1) l on true),
      point as (
        select region_code, type_code, indicator, state, start_date, activity_id, max(value) as value,
          bool_or(moves) as moves, max(staying_before) as staying_before
        from (
          select region_code, type_code, indicator, state, start_date, activity_id, value, true as moves,
            null::numeric as staying_before
          from moved
          union all
          select region_code, type_code, indicator, state, earlier_date, earlier_activity, earlier_value, false, null
          from neighboured where earlier_activity is not null
          union all
          select region_code, type_code, indicator, state, later_date, later_activity, later_value, false,
            coalesce(earlier_value, 0)
          from neighboured where later_activity is not null) as every
        group by region_code, type_code, indicator, state, start_date, activity_id),
      stepped as (
        select *, coalesce(lag(value) over (
          partition by region_code, indicator, state order by start_date, activity_id), 0) as before
        from point)
      insert into total_delta (region_code, month, type_code, indicator, state, activities, participants_male,
        participants_female, value)
      select region_code, date_trunc('month', start_date)::date, type_code, indicator, state, 0, 0, 0,
        :sign * sum(case when moves then value else staying_before end - before)
      from stepped where moves or staying_before is not null
      group by region_code, date_trunc('month', start_date), type_code, indicator, state
      having sum(case when moves then value else staying_before end - before) <> 0\
      """;

  private static final String ADD = MOVED + KEEP + STEPS;
  private static final String REMOVE = MOVED + DROP + STEPS;

  private final JdbcClient db;

  StockStore(JdbcClient db) {
    this.db = db;
  }

  record Observation(
      String region,
      String type,
      String indicator,
      String state,
      LocalDate date,
      UUID activity,
      BigDecimal value) {
    static Observation of(Contribution contribution, Result result, String state) {
      return new Observation(
          contribution.region().value(),
          contribution.typeCode(),
          result.indicator(),
          state,
          contribution.startDate(),
          contribution.activity(),
          result.value());
    }

    String key() {
      return activity + " " + indicator + " " + state;
    }
  }

  void lock(List<String> regions) {
    db.sql(LOCK).param("regions", regions.toArray(String[]::new)).query(row -> {});
  }

  void add(List<Observation> observations) {
    move(ADD, 1, observations, new String[0]);
  }

  void remove(List<Observation> observations) {
    move(REMOVE, -1, observations, texts(observations, Observation::key));
  }

  private void move(String sql, int sign, List<Observation> moved, String[] leaving) {
    if (moved.isEmpty()) {
      return;
    }
    db.sql(sql)
        .param("sign", sign)
        .param("leaving", leaving)
        .param("regions", texts(moved, Observation::region))
        .param("types", texts(moved, Observation::type))
        .param("indicators", texts(moved, Observation::indicator))
        .param("states", texts(moved, Observation::state))
        .param("dates", texts(moved, observation -> observation.date().toString()))
        .param("activities", moved.stream().map(Observation::activity).toArray(UUID[]::new))
        .param("values", moved.stream().map(Observation::value).toArray(BigDecimal[]::new))
        .update();
  }

  private static String[] texts(List<Observation> moved, Function<Observation, String> text) {
    return moved.stream().map(text).toArray(String[]::new);
  }
}
