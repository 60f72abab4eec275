package id.jejak.setting;

import org.jspecify.annotations.Nullable;

/// One side of the signatures: `heading` such as `Mengetahui`, and a `title` of their own words
/// instead of the usual name of the office.
public record Block(Signer signer, @Nullable String heading, @Nullable String title) {
  static Block of(Signer signer, @Nullable String heading) {
    return new Block(signer, heading, null);
  }
}
