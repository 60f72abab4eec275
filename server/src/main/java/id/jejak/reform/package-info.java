/// New, renamed, renumbered, split and merged regions: planned, looked at, and carried out on their
/// day.
@NullMarked
package id.jejak.reform;

import org.jspecify.annotations.NullMarked;
