@NullMarked
package id.jejak;

import org.jspecify.annotations.NullMarked;
