/// The TP PKK of each region.
@NullMarked
package id.jejak.team;

import org.jspecify.annotations.NullMarked;
