package id.jejak.handover;

/// What an office leaves to the next officer: drafts that are kept here, and returned reports that
/// wait to be mended.
record OpenWork(int drafts, int returns) {}
