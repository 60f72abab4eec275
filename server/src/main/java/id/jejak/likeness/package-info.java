/// Which photos look like others: found in the background, told to those who check reports.
@NullMarked
package id.jejak.likeness;

import org.jspecify.annotations.NullMarked;
