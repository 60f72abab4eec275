/// Exact live totals, their evidence and their checker.
@NullMarked
package id.jejak.total;

import org.jspecify.annotations.NullMarked;
