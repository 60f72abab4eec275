/// Slips of paper with which officers enter for the first time: their codes, and printing them.
@NullMarked
package id.jejak.slip;

import org.jspecify.annotations.NullMarked;
