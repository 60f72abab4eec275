package id.jejak.printing;

import org.jspecify.annotations.Nullable;

/// What a team's paper has above and below its words.
record SamplePaper(Letterhead letterhead, @Nullable String number, Signatures signatures) {}
