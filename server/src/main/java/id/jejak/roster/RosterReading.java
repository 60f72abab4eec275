package id.jejak.roster;

import id.jejak.roster.RosterStore.Unread;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.ProblemText;
import id.jejak.sheet.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file that waits, some rows in one transaction: whoever takes up an interrupted reading
/// passes over the rows that are there.
@Component
class RosterReading {
  private static final int MOST_FAILURES = 10;
  // So many pieces, then somebody else's file that waits: a small list is not held up by a
  // nation's.
  private static final int TURN = 10;
  private static final String BEGIN = "jejak-roster-";
  // The easternmost day has begun there before anywhere else.
  private static final ZoneId EARLIEST = ZoneId.of("Asia/Jayapura");
  private final RosterStore store;
  private final RosterRowStore rows;
  private final RosterPieceStore pieces;
  private final ProblemText texts;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  RosterReading(
      RosterStore store,
      RosterRowStore rows,
      RosterPieceStore pieces,
      ProblemText texts,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.pieces = pieces;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// It was taken away, another node reads it, this one is told to stop, or it is another's turn.
  private static final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow() {
      super("not now", null, false, false);
    }
  }

  @OpenToAll("a job, not for a request")
  Optional<Unread> next() {
    return store.findUnread();
  }

  @OpenToAll("a job, not for a request")
  void read(Unread roster) {
    try {
      var copy = Files.createTempFile(BEGIN, ".tmp");
      try {
        copyTo(copy, roster.fileId());
        read(roster, copy);
      } catch (Problem refusal) {
        refuse(roster, refusal);
      } catch (NotNow left) {
        return;
      } finally {
        Files.delete(copy);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  // A workbook is read from its end, so it must lie on a disk.
  private void copyTo(Path copy, UUID file) throws IOException {
    try (var out = Files.newOutputStream(copy)) {
      var number = 0;
      for (var piece = pieces.find(file, number);
          piece.isPresent();
          piece = pieces.find(file, number)) {
        out.write(piece.get());
        number++;
      }
    }
  }

  private void read(Unread roster, Path copy) throws IOException {
    var progress = new Progress(roster);
    var today = LocalDate.ofInstant(clock.instant(), EARLIEST);
    var table = new RosterTable(roster.lastRow(), today, progress::keep);
    Sheets.read(copy, "Pengurus", table::take);
    var ignored = table.end();
    if (progress.count == 0) {
      throw new Problem(RosterProblem.ROSTER_WITHOUT_ROWS);
    }
    transaction.executeWithoutResult(status -> {
      if (store.isRead(roster.id(), ignored, clock.instant())) {
        pieces.delete(roster.fileId());
      }
    });
  }

  private void refuse(Unread roster, Problem problem) {
    var words = texts.body(problem);
    var refusal =
        new RosterView.Refusal(
            problem.type().name(),
            String.valueOf(words.get("title")),
            String.valueOf(words.get("detail")));
    transaction.executeWithoutResult(status -> {
      if (store.refuse(roster.id(), refusal, clock.instant())) {
        rows.deleteOf(roster.id());
        pieces.delete(roster.fileId());
      }
    });
  }

  /// After a reading that failed: the others go first.
  @OpenToAll("a job, not for a request")
  void failed(Unread roster) {
    store.failedToRead(roster.id(), MOST_FAILURES, clock.instant());
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
    pieces.deleteCutOffBefore(old);
  }

  private final class Progress {
    private final UUID roster;
    private int count;
    private int last;
    private int pieces;

    Progress(Unread roster) {
      this.roster = roster.id();
      this.count = roster.rows();
      this.last = roster.lastRow();
    }

    void keep(List<StagedRow> piece) {
      var now = count + piece.size();
      var number = piece.getLast().number();
      if (Thread.currentThread().isInterrupted()
          || (pieces == TURN && store.isAnotherUnread(roster))) {
        throw new NotNow();
      }
      transaction.executeWithoutResult(status -> {
        if (!store.advance(roster, last, now, number, clock.instant())) {
          throw new NotNow();
        }
        rows.copy(roster, piece);
      });
      count = now;
      last = number;
      pieces = pieces == TURN ? 1 : pieces + 1;
    }
  }
}
