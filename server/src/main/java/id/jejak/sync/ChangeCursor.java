package id.jejak.sync;

import id.jejak.shared.Problem;

/// Where a reader stands in the feed: the last transaction and entry she has seen.
record ChangeCursor(long transaction, long id) {
  static final ChangeCursor START = new ChangeCursor(0, 0);

  /// An empty text is the start; 422 for anything that is no cursor.
  static ChangeCursor parse(String text) {
    if (text.isEmpty()) {
      return START;
    }
    try {
      var dash = text.indexOf('-');
      return new ChangeCursor(
          Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    } catch (NumberFormatException | StringIndexOutOfBoundsException noCursor) {
      throw Problem.invalid("since", "Penanda perubahan tidak dikenal.");
    }
  }

  boolean isBefore(ChangeCursor other) {
    return transaction < other.transaction || (transaction == other.transaction && id < other.id);
  }

  String text() {
    return transaction + "-" + id;
  }
}
