/// The numbers that documents are given when they are first printed.
@NullMarked
package id.jejak.letter;

import org.jspecify.annotations.NullMarked;
