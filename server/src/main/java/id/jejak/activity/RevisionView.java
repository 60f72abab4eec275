package id.jejak.activity;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One accepted version of a report, as its sender wrote it.
record RevisionView(
    int revision, String sha256, Instant receivedAt, ActivityDetail.Person author, JsonNode body) {}
