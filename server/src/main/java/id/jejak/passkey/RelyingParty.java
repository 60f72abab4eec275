package id.jejak.passkey;

import id.jejak.shared.PublicAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Whom a passkey trusts: the host name of the installation, and the origin that browsers report. A
/// page under another name gets no answer of a passkey of ours.
public record RelyingParty(String id, String origin) {
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");
  private static final Map<String, Integer> UNSAID_PORTS = Map.of("https", 443, "http", 80);

  /// An address that is no name at all, as machines without one send it, has an empty id.
  public static RelyingParty of(PublicAddress address) {
    var uri = URI.create(address.base().toLowerCase(Locale.ROOT));
    var host = uri.getHost() == null ? "" : uri.getHost();
    var unsaid = Integer.valueOf(uri.getPort()).equals(UNSAID_PORTS.get(uri.getScheme()));
    var port = uri.getPort() < 0 || unsaid ? "" : ":" + uri.getPort();
    return new RelyingParty(host, uri.getScheme() + "://" + host + port);
  }

  /// Browsers make passkeys for names over https, and for this very machine.
  public boolean hasPasskeys() {
    return !id.isEmpty()
        && !NUMBERS.matcher(id).matches()
        && (origin.startsWith("https:") || id.equals("localhost"));
  }
}
