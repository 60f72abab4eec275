/// Sign-in, sessions and the request's signed-in officer.
@NullMarked
package id.jejak.account;

import org.jspecify.annotations.NullMarked;
