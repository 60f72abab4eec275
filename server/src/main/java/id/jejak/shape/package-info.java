/// Where regions lie: their points and outlines, imported, checked, and simplified for maps.
@NullMarked
package id.jejak.shape;

import org.jspecify.annotations.NullMarked;
