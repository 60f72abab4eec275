/// The server's signed word that it holds a report or a photo.
@NullMarked
package id.jejak.receipt;

import org.jspecify.annotations.NullMarked;
