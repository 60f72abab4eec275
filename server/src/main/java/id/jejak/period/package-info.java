/// Reporting rate and deadlines: which team has reported for which month, and in time.
@NullMarked
package id.jejak.period;

import org.jspecify.annotations.NullMarked;
