/// Closed months, semesters and years of teams: closed by the team, accepted one tier up, reopened
/// with a reason; their figures stay as they were.
@NullMarked
package id.jejak.closing;

import org.jspecify.annotations.NullMarked;
