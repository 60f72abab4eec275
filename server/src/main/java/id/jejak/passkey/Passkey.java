package id.jejak.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its officer sees it. `rpId` is the host name it belongs to.
public record Passkey(
    UUID id, String name, Instant addedAt, @Nullable Instant usedAt, String rpId) {}
