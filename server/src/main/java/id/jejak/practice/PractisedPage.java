package id.jejak.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of officers; `next` is null on the last one.
record PractisedPage(List<PractisedOfficer> items, @Nullable String next) {}
