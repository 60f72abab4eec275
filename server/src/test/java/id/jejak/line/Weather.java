package id.jejak.line;

import id.jejak.line.Trouble.Direction;
import id.jejak.line.Trouble.Kind;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The troubles of a line, one after the other. The same seed gives the same weather.
public interface Weather {
  /// The trouble that comes next, or none: from then on everything passes.
  Optional<Trouble> next();

  static Weather fine() {
    return Optional::empty;
  }

  static Weather of(Trouble... troubles) {
    Iterator<Trouble> each = List.of(troubles).iterator();
    return () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty();
  }

  /// Cuts at random bytes: mostly among those that go up, sometimes within an answer.
  static Weather cuts(long seed) {
    var random = new Random(seed);
    return () -> {
      var kind =
          switch (random.nextInt(10)) {
            case 0 -> Kind.SILENCE;
            case 1, 2, 3 -> Kind.RESET;
            default -> Kind.CLOSE;
          };
      return Optional.of(
          random.nextInt(4) == 0
              ? new Trouble(Direction.DOWN, 1 + random.nextInt(MOST_DOWN), kind)
              : new Trouble(Direction.UP, 1 + random.nextInt(MOST_UP), kind));
    };
  }

  /// Somewhat more than half a photo, so that most photos are cut once or twice.
  int MOST_UP = 80_000;

  /// A few answers: a receipt is 0.5 kB.
  int MOST_DOWN = 1_500;
}
