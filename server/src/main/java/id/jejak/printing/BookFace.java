package id.jejak.printing;

import org.jspecify.annotations.Nullable;

/// What stands around the figures of a closed book, kept on the day of its closing.
record BookFace(
    Letterheads.Words kop,
    String code,
    String team,
    @Nullable String receiver,
    String below,
    String zone,
    String zoneLabel,
    Signatures signatures) {}
