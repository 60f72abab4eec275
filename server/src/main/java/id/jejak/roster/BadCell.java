package id.jejak.roster;

/// A cell that must be put right, and why.
record BadCell(RosterColumn column, String heading, String why) {
  static BadCell of(RosterColumn column, String why) {
    return new BadCell(column, column.heading(), why);
  }
}
