package id.jejak.passkey;

import org.jspecify.annotations.Nullable;

/// What a passkey answers when she signs in, as the app sends it; bytes are base64url. `user` may
/// be left out by security keys, which do not keep it.
public record PasskeyAnswer(
    @Nullable String credential,
    @Nullable String clientData,
    @Nullable String authenticatorData,
    @Nullable String signature,
    @Nullable String user) {

  public Signed checked() {
    return new Signed(
        Bytes.parse("credential", credential),
        Bytes.parse("clientData", clientData),
        Bytes.parse("authenticatorData", authenticatorData),
        Bytes.parse("signature", signature),
        user == null ? null : Bytes.parse("user", user));
  }

  /// The same, understood.
  public record Signed(
      byte[] credential,
      byte[] clientData,
      byte[] authenticatorData,
      byte[] signature,
      byte @Nullable [] user) {}
}
