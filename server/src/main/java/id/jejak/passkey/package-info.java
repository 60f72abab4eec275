/// Passkeys: keys that an officer's phone, computer or security key holds and never gives away
/// (WebAuthn). What they are good for is decided in `factor`.
@NullMarked
package id.jejak.passkey;

import org.jspecify.annotations.NullMarked;
