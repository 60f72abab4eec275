package id.jejak.reform;

/// What becomes of a region. A region that is split goes on under its own code, with its earlier
/// reports; of two that are merged the one it goes into does.
enum ReformKind {
  NEW,
  RENAME,
  RENUMBER,
  SPLIT,
  MERGE
}
