/// What changed since a cursor, for the phone.
@NullMarked
package id.jejak.sync;

import org.jspecify.annotations.NullMarked;
