package id.jejak.roster;

/// How far an import is.
enum RosterState {
  /// The file is here; its rows are being read.
  READING,
  /// The file is no list that can be read; nothing of it stays.
  REFUSED,
  CHECKING,
  /// The preview stands; nothing is written yet.
  CHECKED,
  WRITING,
  WRITTEN,
  /// It goes no further by itself; what was written stays.
  STOPPED
}
