/// The nightly recount of everything that is kept counted, and its alarm.
@NullMarked
package id.jejak.check;

import org.jspecify.annotations.NullMarked;
