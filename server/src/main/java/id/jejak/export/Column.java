package id.jejak.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table and what stands in it: a text, a number, a day, or nothing. `width` is in
/// letters.
record Column<T>(String heading, int width, Function<T, @Nullable Object> value) {}
