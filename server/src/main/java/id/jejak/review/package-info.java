/// Approve, return, publish.
@NullMarked
package id.jejak.review;

import org.jspecify.annotations.NullMarked;
