package id.jejak.account;

import org.jspecify.annotations.Nullable;

/// Somebody at the door: for which account, from where, and by which mark of her device, if any.
record Try(String username, String address, byte @Nullable [] device) {}
