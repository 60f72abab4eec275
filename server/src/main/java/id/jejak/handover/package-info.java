/// Serah terima: an office passes to the next officer, with what was still open in it.
@NullMarked
package id.jejak.handover;

import org.jspecify.annotations.NullMarked;
