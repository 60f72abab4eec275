package id.jejak.shared;

/// The address under which people reach this server, without a slash at the end:
/// `https://pkk.halselkab.go.id`. A controller parameter of this type receives it.
public record PublicAddress(String base) {
  /// The whole address of a path that begins with a slash.
  public String of(String path) {
    return base + path;
  }
}
