package id.jejak.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of imports, as they were read and as the preview shows them.
@Component
class RosterRowStore {
  private static final String COPY =
      """
      copy roster_row (roster_id, number, cells, unreadable, region_code, district, village, role, field, starts_on,
        ends_on, decree_number, decree_date, facts) from stdin\
      """;
  private static final String DELETE = "delete from roster_row where roster_id = :roster";
  private static final String LIST =
      """
      select jsonb_build_object('number', x.number, 'cells', x.cells, 'outcome', x.outcome,
        'unreadable', x.unreadable, 'found', x.found, 'changes', x.changes, 'officer', x.officer_id,
        'written', x.settled_at is not null and x.outcome <> 'BAD')
      from roster_row x
      where x.roster_id = :roster and x.number > :after and (:outcome::text is null or x.outcome = :outcome)
        and x.outcome is not null
      order by x.number
      limit :limit\
      """;
  private static final String CHOOSE =
      """
      update roster_row set chosen = true
      where roster_id = :roster and outcome in ('NEW', 'OFFICE', 'CHANGED') and settled_at is null
        and (:all::boolean or (number = any(:numbers::int[])) = :named::boolean)\
      """;
  private static final String ANALYZE = "analyze roster_row";
  private static final String UNCHOOSE =
      "update roster_row set chosen = false where roster_id = :roster and chosen and settled_at is null";

  private final JdbcClient db;
  private final DataSource source;
  private final JsonMapper json;
  private final JsonMapper compact;

  RosterRowStore(JdbcClient db, DataSource source, JsonMapper json) {
    this.db = db;
    this.source = source;
    this.json = json;
    this.compact =
        json.rebuild()
            .changeDefaultPropertyInclusion(
                every -> every.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
  }

  private record Found(RosterColumn column, Finding finding, @Nullable Integer row) {}

  private record Line(
      int number,
      Map<RosterColumn, String> cells,
      RowOutcome outcome,
      List<BadCell> unreadable,
      List<Found> found,
      List<String> changes,
      @Nullable UUID officer,
      boolean written) {}

  /// Adds rows that are not there yet, within the transaction that says so.
  void copy(UUID roster, List<StagedRow> rows) {
    var text = new StringBuilder();
    for (var row : rows) {
      append(text, roster, row);
    }
    var connection = DataSourceUtils.getConnection(source);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(COPY, new StringReader(text.toString()));
    } catch (SQLException | IOException failure) {
      throw new DataAccessResourceFailureException("rows cannot be copied", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  void deleteOf(UUID roster) {
    db.sql(DELETE).param("roster", roster).update();
  }

  /// Tells the database what the rows hold now: what it believed before would make it compare each
  /// row with all.
  void analyze() {
    db.sql(ANALYZE).update();
  }

  List<RosterRow> list(UUID roster, @Nullable RowOutcome outcome, int after, int limit) {
    return db
        .sql(LIST)
        .param("roster", roster)
        .param("outcome", outcome)
        .param("after", after)
        .param("limit", limit)
        .query(String.class)
        .list()
        .stream()
        .map(text -> row(json.readValue(text, Line.class)))
        .toList();
  }

  /// How many rows are chosen now.
  int choose(UUID roster, Choice choice) {
    db.sql(UNCHOOSE).param("roster", roster).update();
    return db.sql(CHOOSE)
        .param("roster", roster)
        .param("all", choice.all())
        .param("named", choice.named())
        .param("numbers", choice.numbers())
        .update();
  }

  private void append(StringBuilder text, UUID roster, StagedRow row) {
    cell(text, roster);
    cell(text, row.number());
    cell(text, json.writeValueAsString(row.cells()));
    cell(text, json.writeValueAsString(row.unreadable()));
    cell(text, row.regionCode());
    cell(text, row.district());
    cell(text, row.village());
    cell(text, row.role());
    cell(text, row.field());
    cell(text, row.startsOn());
    cell(text, row.endsOn());
    cell(text, row.decreeNumber());
    cell(text, row.decreeDate());
    cell(text, row.facts() == null ? null : compact.writeValueAsString(row.facts()));
    text.setCharAt(text.length() - 1, '\n');
  }

  // The text format of COPY.
  private static void cell(StringBuilder text, @Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else {
      var written = value.toString();
      for (var i = 0; i < written.length(); i++) {
        switch (written.charAt(i)) {
          case '\\' -> text.append("\\\\");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          case '\t' -> text.append("\\t");
          default -> text.append(written.charAt(i));
        }
      }
    }
    text.append('\t');
  }

  private static RosterRow row(Line line) {
    var bad = new ArrayList<>(line.unreadable());
    for (var found : line.found()) {
      var other = found.row() == null ? 0 : found.row();
      bad.add(BadCell.of(found.column(), found.finding().words(other)));
    }
    var cells =
        line.cells().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                cell -> new RosterRow.Cell(cell.getKey(), cell.getKey().heading(), cell.getValue()))
            .toList();
    return new RosterRow(
        line.number(), cells, line.outcome(), bad, line.changes(), line.officer(), line.written());
  }
}
