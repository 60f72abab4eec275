/// Brings the server up: what must be loaded first, the background jobs, the app's files, health.
@NullMarked
package id.jejak.serving;

import org.jspecify.annotations.NullMarked;
