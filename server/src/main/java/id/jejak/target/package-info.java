/// What teams plan to reach in a year, and how far they are.
@NullMarked
package id.jejak.target;

import org.jspecify.annotations.NullMarked;
