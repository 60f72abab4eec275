/// What everyone may see, without an account and without JavaScript: the front page, regions,
/// published activities, search and open data.
@NullMarked
package id.jejak.publishing;

import org.jspecify.annotations.NullMarked;
