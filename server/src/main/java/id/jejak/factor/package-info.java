/// The second factor: a code that an officer's phone counts out, or one she wrote down.
@NullMarked
package id.jejak.factor;

import org.jspecify.annotations.NullMarked;
