package id.jejak.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.HttpTest;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Addresses and grace days that stood in the team itself before there were settings.
class MovedSettingsTest extends HttpTest {
  private static final String BEFORE = "20261126.12";
  @Autowired private HikariDataSource pool;

  @Test
  void addresses_and_grace_days_go_into_the_settings_as_if_they_had_always_held() {
    JdbcClient.create(pool).sql("create database moved template template0").update();
    var moved =
        new DriverManagerDataSource(
            pool.getJdbcUrl().replaceFirst("/\\w+(\\?|$)", "/moved$1"),
            pool.getUsername(),
            pool.getPassword());
    migrate(moved, BEFORE);
    var db = JdbcClient.create(moved);
    db.sql(
            """
            insert into region (id, code, name, tier, kind) values (1, '82', 'Maluku Utara', 'PROVINCE', 'PROVINSI'),
              (2, '82.04', 'Halmahera Selatan', 'REGENCY', 'KABUPATEN'), (3, '82.04.08.2001', 'Labuha', 'VILLAGE', 'DESA')\
            """)
        .update();
    db.sql(
            """
            insert into team (region_id, time_zone, address, grace_days) values (1, 'Asia/Jayapura', null, 0),
              (2, 'Asia/Jayapura', 'Jalan Karet Putih', 0), (3, 'Asia/Jayapura', null, 5)\
            """)
        .update();

    migrate(moved, "latest");

    var rows =
        db.sql(
                """
                select concat_ws(' ', region_id, item, version, value, flows, valid_from) from team_setting
                order by region_id, item\
                """)
            .query(String.class)
            .list();
    assertThat(rows)
        .isEqualTo(
            List.of(
                "2 ADDRESS 1 {\"text\": \"Jalan Karet Putih\"} f 2000-01-01",
                "3 DEADLINE_MONTHLY_VILLAGE 1 {\"days\": 5} t 2000-01-01"));
  }

  private static void migrate(DriverManagerDataSource database, String target) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }
}
