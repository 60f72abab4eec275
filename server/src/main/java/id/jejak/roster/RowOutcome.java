package id.jejak.roster;

/// What becomes of a row when it is written.
enum RowOutcome {
  /// Something must be put right first.
  BAD,
  /// A person who is not known yet, with her office.
  NEW,
  /// A known person gets another office.
  OFFICE,
  /// What is known of a person or her office changes.
  CHANGED,
  /// Everything stands already.
  SAME
}
