/// Paper: documents in the official layout, printed from the same entries.
@NullMarked
package id.jejak.printing;

import org.jspecify.annotations.NullMarked;
