/// Copies of what officers are still writing, so that another phone of theirs can go on.
@NullMarked
package id.jejak.draft;

import org.jspecify.annotations.NullMarked;
