package id.jejak.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeltaStore {
  private static final String INSERT =
      """
      insert into total_delta (region_code, month, type_code, indicator, state, activities, participants_male,
        participants_female, value)
      select * from unnest(:regions::text[], :months::date[], :types::text[], :indicators::text[], :states::text[],
        :activities::int[], :males::int[], :females::int[], :values::numeric[])\
      """;

  // One batch of deltas leaves the queue and reaches the village and all its ancestors in one
  // statement:
  // no reader ever sees a delta twice or not at all.
  private static final String FOLD =
      """
      with taken as (
        delete from total_delta where id in (select id from total_delta order by id limit :batch) returning *),
      spread as (
        select ancestor as region_code, month, type_code, indicator, state, activities, participants_male,
          participants_female, value
        from taken cross join lateral (
          select distinct ancestor from unnest(array['ID', left(region_code, 2), left(region_code, 5),
            left(region_code, 8), region_code]) as ancestor) as path),
      summed as (
        select region_code, month, type_code, indicator, state, sum(activities) as activities,
          sum(participants_male) as participants_male, sum(participants_female) as participants_female,
          sum(value) as value
        from spread group by region_code, month, type_code, indicator, state
        order by region_code, month, type_code, indicator, state),
      folded as (
        insert into total_cell as c (region_code, month, type_code, indicator, state, activities, participants_male,
          participants_female, value)
        select * from summed
        on conflict (region_code, month, type_code, indicator, state) do update set
          activities = c.activities + excluded.activities,
          participants_male = c.participants_male + excluded.participants_male,
          participants_female = c.participants_female + excluded.participants_female,
          value = c.value + excluded.value),
      of_fields as (
        select ancestor as region_code, month, t.field, state, sum(activities) as activities,
          sum(participants_male) as participants_male, sum(participants_female) as participants_female
        from taken d join activity_type t on t.code = d.type_code
        cross join lateral (
          select distinct ancestor from unnest(array['ID', left(region_code, 2), left(region_code, 5),
            left(region_code, 8)]) as ancestor) as path
        where indicator = '' and state <> 'PUBLISHED'
        group by ancestor, month, t.field, state order by ancestor, month, t.field, state),
      folded_by_field as (
        insert into total_by_field as c (region_code, month, field, state, activities, participants_male,
          participants_female)
        select * from of_fields
        on conflict (region_code, month, field, state) do update set
          activities = c.activities + excluded.activities,
          participants_male = c.participants_male + excluded.participants_male,
          participants_female = c.participants_female + excluded.participants_female)
      select count(*) from taken\
      """;

  // One folder in the whole cluster: folders never wait for each other, they leave the work.
  private static final String TRY_TO_BE_THE_FOLDER =
      "select pg_try_advisory_xact_lock(hashtextextended('total_delta', 0))";

  private final JdbcClient db;

  DeltaStore(JdbcClient db) {
    this.db = db;
  }

  record Delta(
      String region,
      LocalDate month,
      String type,
      String indicator,
      String state,
      int activities,
      int male,
      int female,
      BigDecimal value) {
    static Delta of(Contribution contribution, String indicator, BigDecimal value, int sign) {
      return new Delta(
          contribution.region().value(),
          contribution.month(),
          contribution.typeCode(),
          indicator,
          contribution.state().name(),
          sign,
          sign * contribution.participantsMale(),
          sign * contribution.participantsFemale(),
          value.multiply(BigDecimal.valueOf(sign)));
    }
  }

  void insert(List<Delta> deltas) {
    if (deltas.isEmpty()) {
      return;
    }
    db.sql(INSERT)
        .param("regions", deltas.stream().map(Delta::region).toArray(String[]::new))
        .param(
            "months", deltas.stream().map(delta -> delta.month().toString()).toArray(String[]::new))
        .param("types", deltas.stream().map(Delta::type).toArray(String[]::new))
        .param("indicators", deltas.stream().map(Delta::indicator).toArray(String[]::new))
        .param("states", deltas.stream().map(Delta::state).toArray(String[]::new))
        .param("activities", deltas.stream().map(Delta::activities).toArray(Integer[]::new))
        .param("males", deltas.stream().map(Delta::male).toArray(Integer[]::new))
        .param("females", deltas.stream().map(Delta::female).toArray(Integer[]::new))
        .param("values", deltas.stream().map(Delta::value).toArray(BigDecimal[]::new))
        .update();
  }

  boolean tryToBeTheFolder() {
    return db.sql(TRY_TO_BE_THE_FOLDER).query(Boolean.class).single();
  }

  /// Folds up to `batch` deltas into the cells; returns how many.
  int fold(int batch) {
    return db.sql(FOLD).param("batch", batch).query(Integer.class).single();
  }
}
