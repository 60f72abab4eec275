package id.jejak.passkey;

import java.util.List;
import java.util.UUID;

/// What a browser is to ask of a passkey. Bytes are base64url; `credentials` are those that may
/// answer when she signs in, and those that are known already when she adds one. `user` is what a
/// new one is kept under.
public record PasskeyQuestion(
    String challenge, String rpId, String user, List<String> credentials) {
  static PasskeyQuestion of(
      byte[] challenge, RelyingParty here, UUID officer, List<byte[]> credentials) {
    return new PasskeyQuestion(
        Bytes.text(challenge),
        here.id(),
        Bytes.text(Bytes.of(officer)),
        credentials.stream().map(Bytes::text).toList());
  }
}
