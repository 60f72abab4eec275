/// What a team sets for its paper, deadlines and publication, and those below inherit until they
/// set it themselves.
@NullMarked
package id.jejak.setting;

import org.jspecify.annotations.NullMarked;
