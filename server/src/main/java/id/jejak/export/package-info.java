/// Lists and totals as files: ordered, made in the background, fetched in as many pieces as the
/// signal allows.
@NullMarked
package id.jejak.export;

import org.jspecify.annotations.NullMarked;
