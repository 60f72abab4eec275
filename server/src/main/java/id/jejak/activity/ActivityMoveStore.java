package id.jejak.activity;

import id.jejak.region.RegionCode;
import id.jejak.region.Subtree;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActivityMoveStore {
  private static final String LOCK =
      """
      select count(*) from (
        select a.id from activity a
        where exists (select from unnest(:from::text[], :until::text[]) as s (a, z)
          where a.region_code >= s.a collate "C" and a.region_code < s.z collate "C")
        order by a.id for no key update) as held\
      """;
  private static final String MOVE =
      """
      update activity set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;

  private final JdbcClient db;

  ActivityMoveStore(JdbcClient db) {
    this.db = db;
  }

  void lock(List<Subtree> subtrees) {
    db.sql(LOCK)
        .param("from", subtrees.stream().map(Subtree::from).toArray(String[]::new))
        .param("until", subtrees.stream().map(Subtree::until).toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  void move(RegionCode from, RegionCode to) {
    db.sql(MOVE)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .update();
  }
}
