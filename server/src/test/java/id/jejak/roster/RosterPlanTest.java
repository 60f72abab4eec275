package id.jejak.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What the database does with a list of people whom it knows already, in Kota Tidore Kepulauan.
/// Nothing of it is kept.
class RosterPlanTest extends HttpTest {
  private static final int ROWS = 3_000;
  private static final String CITY = "82.72";
  private static final String PEOPLE =
      """
      insert into officer (id, name, phone)
      select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Ny. Rencana ' || i, '0813' || lpad(i::text, 8, '0')
      from generate_series(1, :rows) i\
      """;
  private static final String VILLAGES =
      """
      with village as (
        select id, code, row_number() over (order by code) - 1 as place, count(*) over () as number
        from region where code like '82.72.%' and tier = 'VILLAGE' and valid_to is null)\
      """;
  private static final String TEAMS =
      VILLAGES
          + " insert into team (region_id, time_zone) select id, 'Asia/Jayapura' from village on conflict do nothing";
  private static final String OFFICES =
      VILLAGES
          + """

          insert into assignment (id, officer_id, region_id, role, field, starts_on)
          select gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, v.id, 'ANGGOTA_POKJA',
            'POKJA_I', '2026-01-05'
          from generate_series(1, :rows) i join village v on v.place = i % v.number\
          """;
  private static final String ROSTER =
      """
      insert into roster (id, made_by, file_name, sha256, state, arrived_at, stepped_at, rows, last_row)
      values (:id, :by, 'rencana.xlsx', 'x', 'CHECKING', now(), '2020-01-01', :rows, :rows)\
      """;
  private static final String LIST =
      VILLAGES
          + """

          insert into roster_row (roster_id, number, cells, unreadable, region_code, role, field, starts_on, facts)
          select :id, i, '{}', '[]', v.code, 'ANGGOTA_POKJA', 'POKJA_I', '2026-01-05', jsonb_build_object(
            'name', 'Ny. Rencana ' || i, 'phone', '0813' || lpad(i::text, 8, '0'), 'generalCadre', false)
          from generate_series(1, :rows) i join village v on v.place = i % v.number\
          """;

  @Autowired private JdbcClient db;
  @Autowired private RosterProgress progress;
  @Autowired private TransactionTemplate transaction;

  @Test
  void people_who_are_known_already_are_not_each_compared_with_all() {
    var operator = appoint(CITY, Role.OPERATOR, null, "operator-rencana");
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      var id = UUID.fromString(SampleReport.id().toString());
      for (var sql : new String[] {PEOPLE, TEAMS, OFFICES, ROSTER, LIST}) {
        db.sql(sql).params(Map.of("id", id, "by", operator, "rows", ROWS)).update();
      }
      assertThat(progress.step()).isTrue();
      assertThat(db.sql("show plan_cache_mode").query(String.class).single())
          .isEqualTo("force_custom_plan");

      var plan = plan(id);

      assertThat(plan.findValues("Actual Rows")).isNotEmpty();
      assertThat(
              plan.findValues("Rows Removed by Join Filter").stream()
                  .mapToLong(JsonNode::longValue)
                  .sum())
          .isLessThan(10L * ROWS);
      assertThat(
              db.sql("select count(*) from roster_row where roster_id = :id and outcome = 'SAME'")
                  .param("id", id)
                  .query(Integer.class)
                  .single())
          .isEqualTo(ROWS);
    });
  }

  private JsonNode plan(UUID id) {
    var text =
        db.sql("explain (analyze, format json) " + RosterCheckStore.COMPARE)
            .param("roster", id)
            .param("after", 0)
            .param("last", ROWS)
            .param("chosenOnly", false)
            .param("scopeFrom", new String[] {CITY})
            .param("scopeUntil", new String[] {CITY + "/"})
            .query(String.class)
            .single();
    return json.readTree(text);
  }
}
