package id.jejak.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jejak.likeness.LookAlike;
import java.util.List;

/// A report as one officer sees it, with what she may do, and for its reviewer which photos look
/// like those of others.
record ActivityView(
    @JsonUnwrapped ActivityDetail activity,
    boolean canReview,
    boolean canEdit,
    boolean canWithdraw,
    boolean canPublish,
    boolean canReturn,
    List<LookAlike> lookAlikes) {}
