package id.jejak.passkey;

import id.jejak.shared.PublicAddress;
import java.net.URI;
import java.util.regex.Pattern;

/// Whom a passkey trusts: the host name of the installation, and the origin that browsers report. A
/// page under another name gets no answer of a passkey of ours.
public record RelyingParty(String id, String origin) {
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");

  public static RelyingParty of(PublicAddress address) {
    var uri = URI.create(address.base());
    return new RelyingParty(uri.getHost(), uri.getScheme() + "://" + uri.getAuthority());
  }

  /// Browsers make passkeys for names over https, and for this very machine.
  public boolean hasPasskeys() {
    return !NUMBERS.matcher(id).matches()
        && (origin.startsWith("https:") || id.equals("localhost"));
  }
}
