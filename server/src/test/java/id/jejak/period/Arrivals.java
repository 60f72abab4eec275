package id.jejak.period;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reports that came at another time than they did.
final class Arrivals {
  private Arrivals() {}

  /// As if the report had come then; the months of its team say so too.
  static void move(JdbcClient db, UUID id, String region, OffsetDateTime at) {
    db.sql("update activity set received_at = :at where id = :id")
        .param("at", at)
        .param("id", id)
        .update();
    db.sql(
            """
            update team_month t set first_received_at = a.first, last_received_at = a.last
            from (
              select date_trunc('month', start_date)::date as month, min(received_at) as first, max(received_at) as last
              from activity where region_code = :region and state <> 'WITHDRAWN' group by 1) a
            where t.region_code = :region and t.month = a.month
            """)
        .param("region", region)
        .update();
  }
}
