/// Resumable upload, safe decoding, storage and thumbnails.
@NullMarked
package id.jejak.photo;

import org.jspecify.annotations.NullMarked;
