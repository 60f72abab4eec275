package id.jejak.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list; `next` is null on the last one.
record ActivityPage(List<ActivityItem> items, @Nullable String next) {}
