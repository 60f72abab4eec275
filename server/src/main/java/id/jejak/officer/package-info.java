/// Officers and the dated offices they hold.
@NullMarked
package id.jejak.officer;

import org.jspecify.annotations.NullMarked;
