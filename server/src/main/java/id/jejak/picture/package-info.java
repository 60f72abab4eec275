/// What becomes of pictures: decoded under strict limits, upright, without metadata, made small.
@NullMarked
package id.jejak.picture;

import org.jspecify.annotations.NullMarked;
