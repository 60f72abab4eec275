/// The yearly renewal of the tree from a newer package of regions: what differs, and what of it is
/// taken.
@NullMarked
package id.jejak.renewal;

import org.jspecify.annotations.NullMarked;
