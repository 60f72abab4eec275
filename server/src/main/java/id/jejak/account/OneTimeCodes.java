package id.jejak.account;

import java.util.Optional;
import java.util.UUID;

/// Codes on paper, each of which opens an account once. Another module makes and keeps them; the
/// session is opened here.
public interface OneTimeCodes {
  /// Whose account the code would open for this phone; nobody's when it is no code of ours. A
  /// problem says why one of ours opens nothing.
  Optional<UUID> findHolder(String code, String phone);

  /// Uses the code up for a session, within the caller's transaction. The same phone may do so once
  /// more when the first answer was lost; then the earlier session is named.
  Optional<Entry> use(String code, String phone, byte[] session);

  /// No code of hers opens anything any more.
  void end(UUID officer);

  /// Whose account was opened, and the hash of the session that this one takes the place of.
  record Entry(UUID officer, Optional<byte[]> earlier) {}
}
