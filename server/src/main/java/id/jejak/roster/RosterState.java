package id.jejak.roster;

/// How far an import is.
enum RosterState {
  /// The file is coming in.
  ARRIVING,
  CHECKING,
  /// The preview stands; nothing is written yet.
  CHECKED,
  WRITING,
  WRITTEN,
  /// It goes no further by itself; what was written stays.
  STOPPED
}
