package id.jejak.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every table of the migrated schema keeps to.
class SchemaTest extends HttpTest {
  private static final String FOREIGN_KEYS_WITHOUT_INDEX =
      """
      select c.conname from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (
          select from pg_index i
          where i.indrelid = c.conrelid and i.indpred is null
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
      """;
  private static final String CONSTRAINTS =
      """
      select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype in ('p', 'f', 'u', 'c', 'x') and c.connamespace = 'public'::regnamespace
        and t.relname <> 'flyway_schema_history'
      """;
  private static final String TABLES_WITHOUT_KEY =
      """
      select t.relname from pg_class t
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')
      """;
  private static final String UNSORTED_REGION_CODES =
      """
      select t.relname from pg_attribute a
      join pg_class t on t.oid = a.attrelid and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
      where a.attname = 'region_code' and a.attcollation <> '"C"'::regcollation
      """;
  private static final String TIMES_WITHOUT_ZONE =
      """
      select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp without time zone'
        and table_name <> 'flyway_schema_history'
      """;
  private static final String INDEXES_NAMED_OTHERWISE =
      """
      select indexname from pg_indexes
      where schemaname = 'public' and tablename <> 'flyway_schema_history' and indexname not like tablename || '\\_%'
      """;

  @Autowired private JdbcClient db;

  @Test
  void every_foreign_key_has_an_index() {
    assertThat(list(FOREIGN_KEYS_WITHOUT_INDEX)).isEmpty();
  }

  @Test
  void every_constraint_has_the_name_we_gave_it() throws IOException {
    var migrations = migrations();
    assertThat(list(CONSTRAINTS))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(migrations).containsPattern("constraint\\s+" + name + "\\b"));
  }

  @Test
  void every_table_has_a_primary_key() {
    assertThat(list(TABLES_WITHOUT_KEY)).isEmpty();
  }

  @Test
  void every_region_code_is_sorted_by_its_bytes_so_that_a_subtree_is_a_range() {
    assertThat(list(UNSORTED_REGION_CODES)).isEmpty();
  }

  @Test
  void every_instant_knows_its_zone() {
    assertThat(list(TIMES_WITHOUT_ZONE)).isEmpty();
  }

  @Test
  void every_index_begins_with_the_name_of_its_table() {
    assertThat(list(INDEXES_NAMED_OTHERWISE)).isEmpty();
  }

  private List<String> list(String sql) {
    return db.sql(sql).query(String.class).list();
  }

  private static String migrations() throws IOException {
    var text = new StringBuilder();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
      text.append(file.getContentAsString(StandardCharsets.UTF_8));
    }
    return text.toString();
  }
}
