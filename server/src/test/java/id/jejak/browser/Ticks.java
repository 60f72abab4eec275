package id.jejak.browser;

import id.jejak.ReceiptReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The ticks that a phone has shown, held against the receipts it had at that moment.
final class Ticks {
  private Ticks() {}

  /// Those that stood on the screen before the server had signed for what they say.
  static List<String> falseOnes(JsonNode ticks, ReceiptReader keys) {
    var found = new ArrayList<String>();
    for (var tick : ticks) {
      var at = Instant.parse(tick.get("at").stringValue());
      var valid = new HashSet<String>();
      for (var receipt : tick.get("receipts")) {
        var given = Instant.parse(receipt.get("receivedAt").stringValue());
        if (keys.isValid(receipt) && !given.isAfter(at)) {
          valid.add(receipt.get("key").stringValue());
        }
      }
      if (valid.size() < tick.get("needed").intValue()) {
        found.add("false tick: \"" + tick.get("word").stringValue() + "\" at " + at);
      }
    }
    return found;
  }
}
