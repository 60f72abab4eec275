package id.jejak.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A report as one officer sees it, with what she may do.
record ActivityView(
    @JsonUnwrapped ActivityDetail activity,
    boolean canReview,
    boolean canEdit,
    boolean canWithdraw,
    boolean canPublish) {}
