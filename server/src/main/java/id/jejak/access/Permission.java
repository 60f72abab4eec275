package id.jejak.access;

/// What an officer may do, and how far from her own team it reaches.
public enum Permission {
  VIEW_ACTIVITY(Reach.SUBTREE),
  WRITE_ACTIVITY(Reach.OWN_TEAM),
  /// Entering for a team below, with both names kept.
  WRITE_ON_BEHALF(Reach.BELOW),
  REVIEW_ACTIVITY(Reach.REVIEWED),
  PUBLISH_ACTIVITY(Reach.REVIEWED),
  /// Looking at samples of what teams below have approved, and returning one with a note.
  SAMPLE_ACTIVITY(Reach.BELOW_REGENCY),
  VIEW_TOTALS(Reach.SUBTREE),
  /// Closing the months, semesters and years of her own team.
  CLOSE_PERIOD(Reach.OWN_TEAM),
  /// Accepting and reopening what the teams one tier down have closed.
  RECEIVE_PERIOD(Reach.REVIEWED),
  /// Of her own team, and of those below on their behalf.
  SET_TARGET(Reach.SUBTREE),
  /// Names and offices of her own team.
  VIEW_COLLEAGUES(Reach.OWN_TEAM),
  /// What the Buku Daftar Anggota holds of officers, and how they sign in.
  VIEW_OFFICERS(Reach.SUBTREE),
  ADMINISTER(Reach.SUBTREE),
  /// New, renamed, renumbered, split and merged regions.
  CHANGE_REGIONS(Reach.BELOW_REGENCY);

  private final Reach reach;

  Permission(Reach reach) {
    this.reach = reach;
  }

  Reach reach() {
    return reach;
  }

  enum Reach {
    /// Her own team's region only.
    OWN_TEAM,
    /// Everything under her region, without the region itself.
    BELOW,
    /// The same, for teams of a kabupaten or a tier above it alone.
    BELOW_REGENCY,
    /// Her region and everything under it.
    SUBTREE,
    /// The teams one tier down; the top team of the installation also reviews itself.
    REVIEWED
  }
}
