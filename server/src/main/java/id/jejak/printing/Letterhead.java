package id.jejak.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kop: whose paper this is and where it belongs, the address and the emblems as data addresses
/// where they are set.
record Letterhead(
    List<String> large,
    List<String> small,
    @Nullable String address,
    @Nullable String leftLogo,
    @Nullable String rightLogo) {

  /// Whether the sides are kept free, so that the words stay in the middle of the paper.
  boolean hasLogos() {
    return leftLogo != null || rightLogo != null;
  }
}
