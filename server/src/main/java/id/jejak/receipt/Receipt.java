package id.jejak.receipt;

import java.time.Instant;

/// The server's word that it holds these bytes. `revision` is 0 for a photo; `signature` is Ed25519
/// in base64 over [text].
public record Receipt(
    Kind kind,
    String id,
    int revision,
    String sha256,
    Instant receivedAt,
    String keyId,
    String signature) {

  /// What a receipt is for; written in lower case in JSON and in the signed text.
  public enum Kind {
    ACTIVITY("activity"),
    PHOTO("photo"),
    PARCEL("parcel");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String word() {
      return word;
    }
  }

  /// The signed text, exactly as `api.md` of the project fixes it.
  static String text(Kind kind, String id, int revision, String sha256, Instant receivedAt) {
    return "jejak-receipt-v1\n%s\n%s\n%d\n%s\n%s"
        .formatted(kind.word(), id, revision, sha256, receivedAt);
  }
}
