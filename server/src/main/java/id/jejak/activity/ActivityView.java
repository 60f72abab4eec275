package id.jejak.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jejak.likeness.LookAlike;
import id.jejak.period.Lateness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as one officer sees it, with what she may do, and for its reviewer which photos look
/// like those of others. `late` is told of a report that came after the deadline of its month.
record ActivityView(
    @JsonUnwrapped ActivityDetail activity,
    boolean canReview,
    boolean canEdit,
    boolean canWithdraw,
    boolean canPublish,
    boolean canReturn,
    @Nullable Lateness late,
    List<LookAlike> lookAlikes) {}
