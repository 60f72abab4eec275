package id.jejak.activity;

import java.util.UUID;

/// Six letters and digits that cannot be misread, from the random end of an id.
public final class ShortCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private ShortCode() {}

  /// `J7K-4MQ`; the same id always has the same one.
  public static String of(UUID id) {
    var bits = id.getLeastSignificantBits();
    var code = new StringBuilder();
    for (var i = 0; i < 6; i++) {
      code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return code.insert(3, '-').toString();
  }
}
