/// The pictures of the kop.
@NullMarked
package id.jejak.logo;

import org.jspecify.annotations.NullMarked;
