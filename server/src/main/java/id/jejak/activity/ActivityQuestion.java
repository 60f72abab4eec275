package id.jejak.activity;

import id.jejak.access.Scope;

/// Which reports are asked for, and which of them she may see.
record ActivityQuestion(ActivityStore.Filter filter, Scope scope) {
  boolean isOfEarlierTree() {
    return filter.tree() != null;
  }

  /// The same without the end of a page.
  ActivityQuestion all() {
    return new ActivityQuestion(filter.all(), scope);
  }
}
