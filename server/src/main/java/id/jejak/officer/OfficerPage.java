package id.jejak.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of officers, by team and name; `next` is null on the last one.
record OfficerPage(List<OfficerItem> items, @Nullable String next) {}
