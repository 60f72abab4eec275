package id.jejak.export;

import id.jejak.access.CurrentUser;
import id.jejak.activity.ActivityLine;
import id.jejak.activity.ActivityLines;
import id.jejak.activity.ActivitySelection;
import id.jejak.catalog.Catalog;
import id.jejak.export.ExportForm.Checked;
import id.jejak.export.ExportStore.Work;
import id.jejak.export.PartsOutput.OrderGone;
import id.jejak.total.TotalReports;
import id.jejak.total.TotalRow;
import id.jejak.total.TotalSelection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes ordered files, one after another, with neither the rows nor the file in memory. Whoever
/// takes up an interrupted order begins it anew.
@Component
class ExportMaking {
  private static final Logger log = LoggerFactory.getLogger(ExportMaking.class);
  private final ExportStore store;
  private final ExportPartStore parts;
  private final ActivityLines activities;
  private final TotalReports totals;
  private final Catalog catalog;
  private final JsonMapper json;
  private final InstantSource clock;

  ExportMaking(
      ExportStore store,
      ExportPartStore parts,
      ActivityLines activities,
      TotalReports totals,
      Catalog catalog,
      JsonMapper json,
      InstantSource clock) {
    this.store = store;
    this.parts = parts;
    this.activities = activities;
    this.totals = totals;
    this.catalog = catalog;
    this.json = json;
    this.clock = clock;
  }

  /// Goes on until nothing waits.
  void makeWaiting() {
    for (var work = store.findWork(); work.isPresent(); work = store.findWork()) {
      make(work.get());
    }
  }

  private void make(Work work) {
    try {
      var maker = UUID.randomUUID();
      if (parts.begin(work.id(), maker)) {
        store.finish(work.id(), maker, write(work, maker), clock.instant());
      }
    } catch (DataAccessException laterPerhaps) {
      throw laterPerhaps; // the database is away
    } catch (UncheckedIOException | IOException cut) {
      if (!isOfDeletedOrder(cut)) {
        fail(work, cut);
      }
    } catch (RuntimeException failure) {
      fail(work, failure);
    }
  }

  private void fail(Work work, Exception failure) {
    log.error("the file of order {} cannot be made", work.id(), failure);
    store.fail(work.id(), clock.instant());
  }

  private static boolean isOfDeletedOrder(Exception cut) {
    return cut instanceof OrderGone || cut.getCause() instanceof OrderGone;
  }

  private long write(Work work, UUID maker) throws IOException {
    var user = json.readValue(work.askedAs(), CurrentUser.class);
    var asked = json.readValue(work.asked(), Checked.class);
    var out = new PartsOutput(parts, work.id(), maker);
    if (asked.activities() != null) {
      writeActivities(user, asked.activities(), asked.format(), out);
    } else {
      writeTotals(user, asked.totals(), asked.format(), out);
    }
    return out.rows();
  }

  private void writeActivities(
      CurrentUser user, ActivitySelection selection, ExportFormat format, PartsOutput out)
      throws IOException {
    var columns = ActivityColumns.of(catalog, selection.type());
    try (TableWriter<ActivityLine> table = table(format, "Kegiatan", columns, out)) {
      activities.forEach(user, selection, line -> add(line, table, out));
    }
  }

  private void writeTotals(
      CurrentUser user, TotalSelection selection, ExportFormat format, PartsOutput out)
      throws IOException {
    var columns = TotalColumns.of(selection.by());
    try (TableWriter<TotalRow> table = table(format, "Rekap", columns, out)) {
      totals.rows(user, selection).forEach(row -> add(row, table, out));
    }
  }

  private <T> TableWriter<T> table(
      ExportFormat format, String title, List<Column<T>> columns, OutputStream out)
      throws IOException {
    return switch (format) {
      case XLSX -> new XlsxTable<>(out, title, columns);
      case CSV -> new CsvTable<>(out, columns);
      case JSONL -> new JsonLines<>(out, json);
    };
  }

  private static <T> void add(T row, TableWriter<T> table, PartsOutput out) {
    try {
      table.add(row);
      out.countRow();
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}
