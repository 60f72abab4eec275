package id.jejak.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ready sentences of a team: its own, those of `from` above it, or without any those of the
/// app. `version` counts the team's own changes.
record SentencesView(
    int version, boolean own, @Nullable List<String> sentences, @Nullable String from) {}
