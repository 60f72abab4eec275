package id.jejak.roster;

import id.jejak.access.CurrentUser;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell;
import id.jejak.sheet.SheetRow;
import id.jejak.sheet.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Takes a file in: first whole onto the disk, then row by row into the database, in short
/// transactions. One is read at a time on each node, because a workbook's texts are held meanwhile.
@Component
class Arrival {
  static final int LARGEST = 64 * 1024 * 1024;
  // The easternmost day has begun there before anywhere else.
  private static final ZoneId EARLIEST = ZoneId.of("Asia/Jayapura");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final String BEGIN = "jejak-roster-";
  private static final int PIECE = 1_000;
  private final RosterStore store;
  private final RosterRowStore rows;
  private final InstantSource clock;
  private final Semaphore one = new Semaphore(1);

  Arrival(RosterStore store, RosterRowStore rows, InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.clock = clock;
  }

  /// A refusal leaves nothing behind.
  @OpenToAll("Rosters asks whether she administers anything")
  void take(CurrentUser user, UUID id, String fileName, InputStream in) {
    try {
      var file = Files.createTempFile(BEGIN, ".tmp");
      try {
        var sha256 = save(in, file);
        waitForTurn();
        try {
          if (!isThere(id, sha256)) {
            read(user, id, fileName, sha256, file);
          }
        } finally {
          one.release();
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void waitForTurn() {
    try {
      if (!one.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new Problem(CommonProblem.BUSY);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Problem(CommonProblem.BUSY);
    }
  }

  /// Removes what a server that was killed had on its disk.
  @OpenToAll("a job, not for a request")
  void deleteLeftOver() {
    var old = clock.instant().minus(Duration.ofDays(1));
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.newDirectoryStream(folder, BEGIN + "*.tmp")) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String save(InputStream in, Path file) throws IOException {
    var digest = sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      var buffer = new byte[64 * 1024];
      var length = 0L;
      for (var read = next(in, buffer); read >= 0; read = next(in, buffer)) {
        length += read;
        if (length > LARGEST) {
          throw new Problem(CommonProblem.TOO_LARGE);
        }
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static int next(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException cut) {
      throw new Problem(RosterProblem.ROSTER_CUT_OFF);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // What a server that was killed had begun to read is read again.
  private boolean isThere(UUID id, String sha256) {
    var known = store.find(id);
    if (known.isEmpty()) {
      return false;
    }
    if (!known.get().sha256().equals(sha256)) {
      throw new Problem(RosterProblem.ROSTER_IS_ANOTHER);
    }
    if (known.get().state() == RosterState.ARRIVING) {
      store.delete(id);
      return false;
    }
    return true;
  }

  private void read(CurrentUser user, UUID id, String fileName, String sha256, Path file)
      throws IOException {
    if (!store.insert(id, user.officer(), fileName, sha256, clock.instant())) {
      throw new Problem(RosterProblem.ROSTER_AT_WORK);
    }
    var arrived = false;
    try {
      var table = new Table(id, LocalDate.ofInstant(clock.instant(), EARLIEST));
      Sheets.read(file, "Pengurus", table::take);
      table.end();
      arrived = store.arrived(id, table.ignored, table.count, table.last);
    } finally {
      if (!arrived) {
        store.delete(id);
      }
    }
    if (!arrived) {
      throw new Problem(RosterProblem.ROSTER_AT_WORK);
    }
  }

  /// Finds the row of headings, then hands on what stands below it.
  private final class Table {
    private static final int HEADINGS_WITHIN = 20;
    private static final String EXAMPLE = "contoh";
    private final UUID id;
    private final LocalDate today;
    private final Map<Integer, RosterColumn> columns = new java.util.HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<StagedRow> piece = new ArrayList<>();
    private int count;
    private int last;

    Table(UUID id, LocalDate today) {
      this.id = id;
      this.today = today;
    }

    void take(SheetRow row) {
      if (columns.isEmpty()) {
        if (row.number() > HEADINGS_WITHIN) {
          throw new Problem(RosterProblem.ROSTER_WITHOUT_HEADINGS);
        }
        findHeadings(row);
        return;
      }
      var cells = new EnumMap<RosterColumn, SheetCell>(RosterColumn.class);
      columns.forEach((index, column) -> {
        if (!row.cell(index).isBlank()) {
          cells.put(column, row.cell(index));
        }
      });
      if (!cells.isEmpty() && !isExample(cells)) {
        add(StagedRow.read(row.number(), cells, today));
      }
    }

    private void findHeadings(SheetRow row) {
      var found = new java.util.HashMap<Integer, RosterColumn>();
      var others = new ArrayList<String>();
      for (var i = 0; i < row.cells().size(); i++) {
        var heading = row.cell(i).text().strip();
        var column = RosterColumn.find(heading);
        if (column.isPresent() && !found.containsValue(column.get())) {
          found.put(i, column.get());
        } else if (!heading.isEmpty() && others.size() < 50) {
          others.add(heading.length() > 50 ? heading.substring(0, 50) : heading);
        }
      }
      if (found.containsValue(RosterColumn.NAME) && found.containsValue(RosterColumn.ROLE)) {
        columns.putAll(found);
        ignored.addAll(others);
      }
    }

    // The template's own row may be left standing.
    private static boolean isExample(Map<RosterColumn, SheetCell> cells) {
      return cells
          .getOrDefault(RosterColumn.NAME, SheetCell.EMPTY)
          .text()
          .toLowerCase(Locale.ROOT)
          .startsWith(EXAMPLE);
    }

    private void add(StagedRow row) {
      piece.add(row);
      count++;
      last = row.number();
      if (piece.size() == PIECE) {
        rows.copy(id, piece);
        piece.clear();
      }
    }

    void end() {
      if (columns.isEmpty()) {
        throw new Problem(RosterProblem.ROSTER_WITHOUT_HEADINGS);
      }
      if (count == 0) {
        throw new Problem(RosterProblem.ROSTER_WITHOUT_ROWS);
      }
      rows.copy(id, piece);
    }
  }
}
