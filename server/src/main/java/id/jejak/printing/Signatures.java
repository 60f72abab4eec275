package id.jejak.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signs on the left and on the right.
record Signatures(Signature left, Signature right) {

  /// What stands above the space for a signature, and the name below it; without `lines` nobody
  /// signs.
  record Signature(List<String> lines, @Nullable String name) {}
}
