package id.jejak.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A phone or computer on which an officer is signed in.
record Device(
    UUID id,
    @Nullable String name,
    boolean sharedComputer,
    Instant signedInAt,
    Instant seenAt,
    boolean current) {}
