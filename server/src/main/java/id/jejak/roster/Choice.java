package id.jejak.roster;

import id.jejak.shared.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which of the good rows are written.
record Choice(@Nullable Kind kind, @Nullable List<Integer> rows) {
  private static final int MOST = 10_000;

  enum Kind {
    ALL,
    /// Those that are named.
    ONLY,
    /// All but those that are named.
    EXCEPT
  }

  /// 422 when it is not told, or names too many.
  Choice checked() {
    if (kind == null) {
      throw Problem.invalid("kind", "Pilih semua baris atau beberapa.");
    }
    var named = rows == null ? List.<Integer>of() : rows;
    if (named.size() > MOST || named.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid("rows", "Paling banyak 10.000 baris dipilih satu per satu.");
    }
    return new Choice(kind, named);
  }

  boolean all() {
    return kind == Kind.ALL;
  }

  boolean named() {
    return kind == Kind.ONLY;
  }

  Integer[] numbers() {
    return rows == null ? new Integer[0] : rows.toArray(Integer[]::new);
  }
}
