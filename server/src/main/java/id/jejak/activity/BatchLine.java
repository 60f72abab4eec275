package id.jejak.activity;

import id.jejak.shared.Problem;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// One member of a batch: a report under its id, or something that cannot be taken for one.
sealed interface BatchLine {
  /// What the sender called it; empty when it has no name.
  String idAsSent();

  record Report(String idAsSent, UUID id, JsonNode body) implements BatchLine {}

  record Unreadable(String idAsSent, Problem problem) implements BatchLine {}
}
