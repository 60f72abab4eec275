/// TP PKK teams, officers and their dated assignments.
@NullMarked
package id.jejak.team;

import org.jspecify.annotations.NullMarked;
