package id.jejak.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

record WaitingPage(List<WaitingReport> items, @Nullable String next) {}
