package id.jejak.roster;

import id.jejak.access.CurrentUser;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.sheet.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps a file as it comes in, piece by piece, for the job that reads it.
@Component
class Arrival {
  static final int LARGEST = 64 * 1024 * 1024;
  private static final int PIECE = 512 * 1024;
  private final RosterStore store;
  private final RosterPieceStore pieces;
  private final InstantSource clock;

  Arrival(RosterStore store, RosterPieceStore pieces, InstantSource clock) {
    this.store = store;
    this.pieces = pieces;
    this.clock = clock;
  }

  /// A refusal leaves nothing behind. The same file under the same id again changes nothing.
  @OpenToAll("Rosters asks whether she administers anything")
  void take(CurrentUser user, UUID id, String fileName, InputStream in) {
    var file = UUID.randomUUID();
    var isNew = false;
    try {
      var sha256 = keep(file, in);
      isNew = store.insert(id, user.officer(), fileName, sha256, file, clock.instant());
      if (!isNew) {
        requireSame(id, sha256);
      }
    } finally {
      if (!isNew) {
        pieces.delete(file);
      }
    }
  }

  private String keep(UUID file, InputStream in) {
    var digest = sha256();
    var length = 0;
    var number = 0;
    for (var piece = next(in); number == 0 || piece.length > 0; piece = next(in)) {
      if (number == 0) {
        Sheets.requireTable(piece);
      }
      length += piece.length;
      if (length > LARGEST) {
        throw new Problem(CommonProblem.TOO_LARGE);
      }
      digest.update(piece);
      pieces.insert(file, number, piece, clock.instant());
      number++;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] next(InputStream in) {
    try {
      return in.readNBytes(PIECE);
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

  private void requireSame(UUID id, String sha256) {
    var known = store.find(id);
    if (known.isPresent() && !known.get().sha256().equals(sha256)) {
      throw new Problem(RosterProblem.ROSTER_IS_ANOTHER);
    }
  }
}
