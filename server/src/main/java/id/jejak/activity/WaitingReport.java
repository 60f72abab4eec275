package id.jejak.activity;

import java.util.List;

/// A report with all that its reviewer looks at, so that she can take it along: `revisions` are
/// told of one that was corrected.
record WaitingReport(ActivityView report, List<RevisionView> revisions, Comparison comparison) {}
